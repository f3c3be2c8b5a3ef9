//! Running the command `cakupan`.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use crate::common::at;

/// The command that was built for this test.
pub(crate) const COMMAND: &str = env!("CARGO_BIN_EXE_cakupan");
/// Runs the command with nothing on standard input.
pub(crate) fn cakupan(arguments: &[&str]) -> Output {
    Command::new(COMMAND)
        .args(arguments)
        .current_dir(at("."))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Runs the command with a text on standard input.
pub(crate) fn piped(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(COMMAND)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses a long input may stop reading it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

pub(crate) fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What a command prints that must succeed in silence.
#[track_caller]
pub(crate) fn printed(output: Output) -> String {
    let complaint = said(&output.stderr);
    assert_eq!((output.status.code(), complaint.as_str()), (Some(0), ""));
    said(&output.stdout)
}

/// What a command complains of that must end with code 2 and print nothing.
#[track_caller]
pub(crate) fn refused(output: Output) -> String {
    let complaint = said(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    assert_eq!(said(&output.stdout), "", "{complaint}");
    assert!(!complaint.trim().is_empty());
    for word in ["panicked", "RUST_BACKTRACE", "Problem {", "unwrap", "src/"] {
        assert!(!complaint.contains(word), "{complaint}");
    }
    complaint
}

/// A file of this test in a directory that goes with the build.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command_line");
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}
