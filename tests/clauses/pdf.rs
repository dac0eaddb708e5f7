//! The file: PDF/A-2a and PDF/UA-1, language, bookmarks, embedded fonts, the same bytes again.
