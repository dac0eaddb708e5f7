//! YAML files that carry what is wrong with them.
