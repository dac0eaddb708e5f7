//! Signatures in documents that were issued.

pub mod crypto;
