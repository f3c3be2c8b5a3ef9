//! Where the files of the site come from: an archive behind this program's own bytes, or a folder.
//!
//! The archive is a zip file appended to the program, which systems run as before (Windows and Linux).
//! Its comment, the last bytes of all, says that it is ours and how long it is: so it is found at once,
//! and nothing else is taken for it. Its files are deflated once, and sent so: what a gzip needs around
//! deflated bytes a zip file has, too. Over plain http no browser takes brotli.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Cursor, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use cakupan::text::{Lang, fill};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::http;
use crate::file_errors::{unreadable, unwritable};
use crate::output::Failure;

/// What the comment of the archive begins with; its length in bytes follows, the lowest byte first.
const MARK: &[u8; 8] = b"cakupan1";

/// Bytes of the comment.
const COMMENT: usize = MARK.len() + 8;

/// The page without which there is no site.
const PAGE: &str = "index.html";

/// The files of a site.
pub(crate) enum Site {
    /// They stand in a folder.
    Folder(PathBuf),
    /// They stand in memory, by their names.
    Packed(HashMap<String, Packed>),
}

/// A file of the archive.
pub(crate) struct Packed {
    bytes: Vec<u8>,
    is_deflated: bool,
    /// Of the whole file, as gzip wants it.
    crc: u32,
    size: u64,
}

/// A file as it is sent.
pub(crate) struct Found {
    pub(crate) bytes: Vec<u8>,
    pub(crate) encoding: Option<&'static str>,
}

impl Site {
    /// Whether this program carries one.
    pub(crate) fn is_carried() -> bool {
        let program = std::env::current_exe().and_then(File::open);
        program.is_ok_and(|program| matches!(archive_length(&program), Ok(Some(_))))
    }

    /// The site that this program carries.
    ///
    /// # Errors
    /// It carries none, or cannot be read.
    pub(crate) fn carried(lang: Lang) -> Result<Self, Failure> {
        let none = || {
            Failure::Said(
                lang.pick(
                    "Program ini tidak membawa situs. Sebutkan foldernya dengan --site, atau pakai program yang ditulis `cargo xtask build` di dist-bin/.",
                    "This program carries no site. Name its folder with --site, or use the program that `cargo xtask build` writes to dist-bin/.",
                )
                .to_owned(),
            )
        };
        let program = std::env::current_exe().and_then(File::open).map_err(|_| none())?;
        unpacked(&program)
            .filter(|files| files.contains_key(PAGE))
            .map(Self::Packed)
            .ok_or_else(none)
    }

    /// The site in a folder.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn in_folder(folder: &Path, lang: Lang) -> Result<Self, Failure> {
        if folder.join(PAGE).is_file() {
            return Ok(Self::Folder(folder.to_path_buf()));
        }
        let template = lang.pick(
            "--site {folder}: di sini tidak ada {page}. Sebutkan folder situs yang ditulis `cargo xtask build`, yaitu dist.",
            "--site {folder}: there is no {page} here. Name the folder of the site that `cargo xtask build` writes, dist.",
        );
        let folder = folder.display().to_string();
        Err(Failure::Said(fill(template, &[("folder", &folder), ("page", PAGE)])))
    }

    /// A file, compressed as `accept` (the header `Accept-Encoding`) allows.
    pub(crate) fn file(&self, name: &str, accept: &str) -> Option<Found> {
        let encodings = http::encodings(accept);
        match self {
            Self::Packed(files) => {
                let file = files.get(name)?;
                let gzip = encodings.iter().find(|(name, _)| *name == "gzip");
                match gzip {
                    Some((encoding, _)) if file.is_deflated => {
                        Some(Found { bytes: file.gzip(), encoding: Some(*encoding) })
                    }
                    _ => Some(Found { bytes: file.plain()?, encoding: None }),
                }
            }
            Self::Folder(folder) => {
                let path = folder.join(name);
                if !path.is_file() {
                    return None;
                }
                for (encoding, ending) in encodings {
                    let mut beside = path.clone().into_os_string();
                    beside.push(ending);
                    if let Ok(bytes) = fs::read(beside) {
                        return Some(Found { bytes, encoding: Some(encoding) });
                    }
                }
                Some(Found { bytes: fs::read(path).ok()?, encoding: None })
            }
        }
    }
}

impl Packed {
    /// A gzip of the deflated bytes (RFC 1952): ten bytes before them, check and length behind.
    fn gzip(&self) -> Vec<u8> {
        let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
        bytes.extend_from_slice(&self.bytes);
        bytes.extend_from_slice(&self.crc.to_le_bytes());
        let size = u32::try_from(self.size & u64::from(u32::MAX)).unwrap_or(0);
        bytes.extend_from_slice(&size.to_le_bytes());
        bytes
    }

    fn plain(&self) -> Option<Vec<u8>> {
        if !self.is_deflated {
            return Some(self.bytes.clone());
        }
        decompress_to_vec_with_limit(&self.bytes, usize::try_from(self.size).ok()?).ok()
    }
}

/// How long the archive behind a program's own bytes is; `None` where there is none.
fn archive_length(mut program: &File) -> io::Result<Option<u64>> {
    let whole = program.metadata()?.len();
    let comment = u64::try_from(COMMENT).unwrap_or(0);
    let Some(at) = whole.checked_sub(comment) else {
        return Ok(None);
    };
    program.seek(SeekFrom::Start(at))?;
    let mut last = [0_u8; COMMENT];
    program.read_exact(&mut last)?;
    let length = last.strip_prefix(MARK).and_then(|rest| rest.try_into().ok());
    let length = length.map(u64::from_le_bytes);
    Ok(length.filter(|length| (comment..whole).contains(length)))
}

/// The files of the archive behind a program's own bytes; `None` where there is none.
fn unpacked(mut program: &File) -> Option<HashMap<String, Packed>> {
    let length = archive_length(program).ok()??;
    let start = program.metadata().ok()?.len().checked_sub(length)?;
    program.seek(SeekFrom::Start(start)).ok()?;
    let mut bytes = Vec::new();
    program.read_to_end(&mut bytes).ok()?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut files = HashMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index_raw(at).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        let is_deflated = match file.compression() {
            CompressionMethod::Deflated => true,
            CompressionMethod::Stored => false,
            _ => return None,
        };
        let packed = Packed { bytes, is_deflated, crc: file.crc32(), size: file.size() };
        files.insert(file.name().to_owned(), packed);
    }
    Some(files)
}

/// Writes a program, this one unless another is named, with a site behind it: `cargo xtask build`
/// makes what trainers take along so. The same files give the same bytes.
///
/// # Errors
/// The site, or the program, cannot be read, or the file cannot be written.
pub(super) fn write(
    folder: &Path,
    program: Option<&Path>,
    to: &Path,
    lang: Lang,
) -> Result<(), Failure> {
    Site::in_folder(folder, lang)?;
    let said = |template: &str, file: &Path, why: String| {
        let file = file.display().to_string();
        Failure::Said(fill(template, &[("file", &file), ("why", &why)]))
    };
    let read = |file: &Path, error: &io::Error| {
        let template =
            lang.pick("{file}: tidak dapat dibaca ({why})", "{file}: cannot be read ({why})");
        said(template, file, unreadable(error, lang))
    };
    let archive = packed(folder).map_err(|error| read(folder, &error))?;
    let own = match program {
        Some(program) => program.to_path_buf(),
        None => std::env::current_exe().map_err(|error| read(to, &error))?,
    };
    let bare = bare_length(&own).map_err(|error| read(&own, &error))?;
    let written = || -> io::Result<()> {
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        // With what makes it run.
        fs::copy(&own, to)?;
        let mut file = OpenOptions::new().write(true).open(to)?;
        file.set_len(bare)?;
        file.seek(SeekFrom::End(0))?;
        file.write_all(&archive)?;
        file.flush()
    };
    written().map_err(|error| {
        let template =
            lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
        said(template, to, unwritable(&error, lang))
    })
}

/// How long a program is without a site behind it.
fn bare_length(program: &Path) -> io::Result<u64> {
    let file = File::open(program)?;
    let whole = file.metadata()?.len();
    Ok(whole.saturating_sub(archive_length(&file)?.unwrap_or(0)))
}

/// The files of a folder as a zip file: sorted, without dates, and without what is compressed beside
/// others.
fn packed(folder: &Path) -> io::Result<Vec<u8>> {
    let mut names = Vec::new();
    below(folder, "", &mut names)?;
    names.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    names.sort();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(9));
    for name in &names {
        let method = if is_compressed(name) {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = match method {
            CompressionMethod::Stored => SimpleFileOptions::default(),
            _ => options,
        };
        archive.start_file(name.as_str(), options.compression_method(method))?;
        archive.write_all(&fs::read(folder.join(name))?)?;
    }
    let mut comment = MARK.to_vec();
    comment.resize(COMMENT, 0);
    archive.set_raw_comment(comment.into());
    let mut bytes = archive.finish()?.into_inner();
    let length = u64::try_from(bytes.len()).unwrap_or(0).to_le_bytes();
    let at = bytes.len().saturating_sub(length.len());
    bytes.truncate(at);
    bytes.extend(length);
    Ok(bytes)
}

/// Pictures and fonts are compressed in themselves.
fn is_compressed(name: &str) -> bool {
    [".png", ".woff2", ".jpg", ".webp"].iter().any(|ending| name.ends_with(ending))
}

fn below(folder: &Path, prefix: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
