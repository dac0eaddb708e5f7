//! Several files and several projects in one run.
