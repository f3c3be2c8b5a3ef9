//! Running other programs, with errors that name the whole command line.

use crate::output;
use anyhow::{Context, Result, anyhow, bail};
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// Characters of a command line that a message shows.
const LONGEST: usize = 140;
/// Lines of a failed program's output that its error repeats.
const LONGEST_TOLD: usize = 60;

/// The command line as a person would type it, for messages; a long one is cut.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    let line = words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// Runs `command` with this process's input and output, or where output is kept ([`output`]) with
/// no input; an exit code other than 0 is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = match output::kept() {
        None => command.status(),
        Some(kept) => run_kept(command, &kept),
    }
    .with_context(|| format!("could not start `{}`: is it installed?", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Both outputs go through one pipe: they stay in the order in which they came.
fn run_kept(command: &mut Command, kept: &output::Kept) -> std::io::Result<ExitStatus> {
    let (mut printed, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn()?;
    // The command holds ends of the pipe, which has no end while one is open.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut bytes = Vec::new();
    printed.read_to_end(&mut bytes)?;
    kept.add(&bytes);
    child.wait()
}

/// Runs `command` quietly: all that it printed, and an error if its exit code is not 0, which
/// repeats what came from the line that starts with `mark` on, up to `LONGEST_TOLD` lines, so that
/// the end of a long log says what went wrong.
pub(crate) fn capture(command: &mut Command, mark: &str) -> (String, Result<()>) {
    let shown = shown(command);
    let output = match command.stdin(Stdio::null()).output() {
        Ok(output) => output,
        Err(error) => {
            let context = format!("could not start `{shown}`: is it installed?");
            return (String::new(), Err(anyhow::Error::new(error).context(context)));
        }
    };
    let printed =
        [output.stdout, output.stderr].map(|of| String::from_utf8_lossy(&of).into_owned());
    let result = if output.status.success() {
        Ok(())
    } else {
        let from = printed[0].lines().skip_while(|line| !line.starts_with(mark));
        let told: Vec<&str> = from.take(LONGEST_TOLD).collect();
        Err(anyhow!("`{shown}` failed ({})\n{}", output.status, told.join("\n")))
    };
    (printed.concat(), result)
}

/// Runs `command` with `input` on its standard input and returns its standard output; what it
/// says on standard error is passed through, or kept ([`output`]).
pub(crate) fn pipe(command: &mut Command, input: &str) -> Result<String> {
    let shown = shown(command);
    let kept = output::kept();
    let errors = if kept.is_some() { Stdio::piped() } else { Stdio::inherit() };
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(errors)
        .spawn()
        .with_context(|| format!("could not start `{shown}`: is it installed?"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes()).with_context(|| format!("writing to `{shown}`"))?;
    }
    let output = child.wait_with_output()?;
    if let Some(kept) = kept {
        kept.add(&output.stderr);
    }
    if !output.status.success() {
        bail!("`{shown}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("what `{shown}` printed"))
}

/// The standard output of `command` where it starts and succeeds, trimmed; its errors are not
/// shown. For asking whether a tool is there.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_program_is_named() {
        let error = run(Command::new("no-such-program").arg("--flag")).unwrap_err();
        assert!(error.to_string().contains("`no-such-program --flag`"), "{error}");
        assert!(ask(&mut Command::new("no-such-program")).is_none());
    }

    #[test]
    fn what_a_program_says_of_its_failure_is_told_again() {
        let program = |code: &str| {
            let mut command = Command::new("python3");
            command.args(["-c", &format!("print('a\\nfailing: b\\nc'); exit({code})")]);
            command
        };
        let (printed, result) = capture(&mut program("3"), "failing");
        assert_eq!(printed, "a\nfailing: b\nc\n");
        let error = result.unwrap_err().to_string();
        assert!(error.ends_with("\nfailing: b\nc"), "{error}");
        assert!(capture(&mut program("0"), "failing").1.is_ok());
        assert!(capture(&mut Command::new("no-such-program"), "").1.is_err());
    }
}
