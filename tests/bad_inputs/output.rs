//! Where documents are written, and what is asked for.
