//! Passwords and PINs while they are held.

use zeroize::Zeroizing;

/// A password or a PIN: wiped when it goes, and never shown.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Of a text, which is wiped with the secret.
    pub fn new(text: String) -> Self {
        Secret(Zeroizing::new(text))
    }

    /// The text itself, for the library that needs it.
    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

/// From here to its end this process leaves no memory on a disk: no core file is written of it, and no other
/// process of the same user may look into it. It is asked for before the first secret is, and never taken
/// back, since libraries may have made copies that nobody wipes.
pub fn keep_out_of_core_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        // A system that refuses this leaves the secrets as safe as it leaves all others.
        let _ = setrlimit(Resource::Core, none);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
