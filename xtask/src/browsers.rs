//! The browsers that the page is tried in: found, installed on Debian as root, or named as
//! missing.

use crate::setup;
use std::path::{Path, PathBuf};

/// A browser, and how the tests are told of it.
pub(crate) struct Browser {
    /// As people call it.
    pub(crate) name: &'static str,
    /// The environment variable with its program; if set already, that one is taken.
    pub(crate) variable: &'static str,
    /// Names of the program on the search path, then paths where it stands elsewhere.
    programs: &'static [&'static str],
    /// What has to be there besides.
    helper: Option<&'static str>,
    /// The Debian packages that bring all this.
    packages: &'static [&'static str],
}

pub(crate) const BROWSERS: [Browser; 3] = [
    Browser {
        name: "Chromium",
        variable: "CAKUPAN_CHROMIUM",
        programs: &[
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
        ],
        helper: None,
        packages: &["chromium"],
    },
    Browser {
        name: "Firefox",
        variable: "CAKUPAN_FIREFOX",
        programs: &[
            "firefox-esr",
            "firefox",
            "/Applications/Firefox.app/Contents/MacOS/firefox",
            "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
        ],
        helper: None,
        packages: &["firefox-esr"],
    },
    Browser {
        name: "WebKit",
        variable: "CAKUPAN_WEBKIT_DRIVER",
        programs: &["WebKitWebDriver"],
        helper: Some("xvfb-run"),
        packages: &["webkit2gtk-driver", "xvfb", "xauth"],
    },
];

impl Browser {
    /// Its program, if it is here and complete.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        if self.helper.is_some_and(|helper| on_path(helper).is_none()) {
            return None;
        }
        match std::env::var_os(self.variable) {
            Some(given) => Some(PathBuf::from(given)).filter(|path| path.is_file()),
            None => self.programs.iter().find_map(|program| on_path(program)),
        }
    }

    /// What to do about its absence.
    pub(crate) fn advice(&self) -> String {
        let helper = self.helper.map(|helper| format!(" and {helper}")).unwrap_or_default();
        let program = self.programs.first().copied().unwrap_or_default();
        format!(
            "{} is missing: install {program}{helper}, or name the program in {}",
            self.name, self.variable
        )
    }
}

/// Installs, on Debian as root, the browsers that are missing; elsewhere does nothing.
pub(crate) fn install_missing() -> anyhow::Result<()> {
    let missing = BROWSERS.iter().filter(|browser| browser.find().is_none());
    let packages: Vec<&str> = missing.flat_map(|browser| browser.packages).copied().collect();
    if packages.is_empty() || !setup::debian_root() {
        return Ok(());
    }
    setup::apt_install(&packages)
}

/// A program on the search path, or at the path that `name` is.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    if path.is_absolute() {
        return path.is_file().then(|| path.to_path_buf());
    }
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_the_path_or_where_they_are_said_to_be() {
        assert!(on_path("no-such-program").is_none());
        let this = std::env::current_exe().unwrap();
        assert_eq!(on_path(this.to_str().unwrap()), Some(this));
    }

    #[test]
    fn a_missing_browser_is_named_with_what_to_do() {
        let webkit = BROWSERS.last().unwrap();
        let advice = webkit.advice();
        for word in ["WebKit", "xvfb-run", "CAKUPAN_WEBKIT_DRIVER"] {
            assert!(advice.contains(word), "{advice}");
        }
    }
}
