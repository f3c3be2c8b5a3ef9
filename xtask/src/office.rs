//! LibreOffice, which recalculates the workbooks that the core writes and opens its notes: found,
//! installed on Debian as root, or named as missing.

use crate::browsers::on_path;
use crate::setup;
use std::path::{Path, PathBuf};

/// How the tests are told of the program; if set already, that one is taken.
pub(crate) const VARIABLE: &str = "CAKUPAN_SOFFICE";

const PROGRAMS: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/// What to do about its absence.
pub(crate) const ADVICE: &str = "LibreOffice is missing: install LibreOffice Calc and Writer, or name soffice in CAKUPAN_SOFFICE";

/// Its program, if it is here with all that the tests need.
pub(crate) fn find() -> Option<PathBuf> {
    let found = match std::env::var_os(VARIABLE) {
        Some(given) => Some(PathBuf::from(given)).filter(|path| path.is_file()),
        None => PROGRAMS.iter().find_map(|program| on_path(program)),
    };
    found.filter(|program| whole(program))
}

/// Whether both spreadsheets and texts are there: Debian packs them apart, with a library each
/// beside the program that the command leads to.
fn whole(program: &Path) -> bool {
    let Ok(program) = program.canonicalize() else { return false };
    let folder = program.parent().unwrap_or(&program);
    let apart = folder.starts_with("/usr/lib/libreoffice");
    !apart || ["libsclo.so", "libswlo.so"].iter().all(|library| folder.join(library).is_file())
}

/// Installs it on Debian as root where it is missing; elsewhere does nothing.
pub(crate) fn install_missing() -> anyhow::Result<()> {
    if find().is_some() || !setup::debian_root() {
        return Ok(());
    }
    setup::apt_install(&["libreoffice-calc", "libreoffice-writer"])
}
