//! `ntm sign`: signs an issued document by a certificate file or a token.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use clap::value_parser;
use serde_json::json;

use super::line::{Command, CommandLine, Typed};
use super::say::MessageFormat;
use super::{DONE, ERRORS, fail, job, key, password, register, say, today, whose};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::emit::{self, Lang, Told};
use crate::inputs::read_file;
use crate::issuing::{self, BegunAs, REGISTER, Register};
use crate::output;
use crate::pipeline::{Job, Wanted};
use crate::signing::crypto::Holds;
use crate::signing::{self, Appearance, SignatureFields, Signing};

/// `ntm sign`
pub const COMMAND: Command = Command {
    name: "sign",
    about: [
        "Ký số một văn bản đã ban hành bằng tệp chứng thư hoặc thiết bị ký",
        "Sign an issued document by a certificate file or a token",
    ],
    usage: [" <PDF> --p12 TỆP | --token MODULE", " <PDF> --p12 FILE | --token MODULE"],
    takes,
    run,
};

fn takes(command: clap::Command, line: &CommandLine) -> clap::Command {
    let path = |arg: clap::Arg| arg.value_parser(value_parser!(PathBuf));
    let file = line.pick("TỆP", "FILE");
    let command = command
        .arg(
            line.one_project()
                .value_name("PDF")
                .required(true)
                .help(line.pick("Tệp PDF cần ký", "The PDF to sign")),
        )
        .arg(
            line.option(
                "field",
                line.pick(
                    "Ô chữ ký (mặc định: ô trống đầu tiên hợp với chữ ký)",
                    "The signature field (default: the first empty one that fits)",
                ),
            )
            .value_name(line.pick("TÊN", "NAME")),
        )
        .arg(path(
            line.option(
                "p12",
                line.pick("Ký bằng tệp chứng thư .p12, .pfx", "Sign by a certificate file"),
            )
            .value_name(file)
            .required_unless_present("token")
            .conflicts_with("token"),
        ))
        .arg(path(
            line.option(
                "token",
                line.pick(
                    "Ký bằng thiết bị, qua tệp PKCS #11 của hãng (.so, .dll)",
                    "Sign by a token, through its maker's PKCS #11 module (.so, .dll)",
                ),
            )
            .value_name("MODULE"),
        ))
        .arg(
            line.option(
                "token-label",
                line.pick(
                    "Thiết bị mang tên này, nếu có nhiều",
                    "The token called so, where there are several",
                ),
            )
            .value_name(line.pick("TÊN", "NAME"))
            .requires("token"),
        )
        .arg(
            line.option(
                "slot",
                line.pick(
                    "Thiết bị ở khe này, nếu có nhiều",
                    "The token in this slot, where there are several",
                ),
            )
            .value_name(line.pick("SỐ", "N"))
            .value_parser(value_parser!(u64))
            .requires("token"),
        )
        .arg(
            line.option(
                "key-label",
                line.pick(
                    "Khóa mang tên này (hoặc tên, số chứng thư), nếu có nhiều",
                    "The key called so (or its certificate's name or number), where there are several",
                ),
            )
            .value_name(line.pick("TÊN", "NAME")),
        )
        .arg(path(
            line.option(
                "certificate",
                line.pick(
                    "Chứng thư người ký, và chứng thư nơi cấp, để ngoài khóa (PEM, DER)",
                    "The signer's certificate, and those above it, kept apart (PEM, DER)",
                ),
            )
            .value_name(file),
        ));
    let command = password::takes(command, line);
    command
        .arg(path(
            line.option(
                "picture",
                line.pick(
                    "Hình chữ ký hoặc con dấu, .png nền trong suốt",
                    "Picture of the signature or the seal, a transparent .png",
                ),
            )
            .value_name("PNG"),
        ))
        .arg(path(
            line.option(
                "out",
                line.pick(
                    "Tệp ghi ra, chưa có (mặc định: …-da-ky.pdf bên cạnh; của bản lưu thì ở thư mục hiện tại)",
                    "The file to write, not there yet (default: …-da-ky.pdf beside it; of a kept copy in the current folder)",
                ),
            )
            .value_name(file)
            .alias("output"),
        ))
        .arg(whose::takes(line))
        .arg(line.font_path())
        .arg(line.messages())
}

/// What was signed.
struct Signed {
    field: String,
    signer: String,
    issuer: String,
    when: DateTime<FixedOffset>,
    path: PathBuf,
    /// The fields that nobody has signed yet.
    open: Vec<String>,
    of: Option<Registered>,
}

/// The document that a file was issued as, and the folder of its register.
struct Registered {
    own: BegunAs,
    folder: PathBuf,
}

/// Signs; returns the exit code.
fn run(typed: &Typed<'_>, lang: Lang) -> u8 {
    let mut found = Diagnostics::new();
    let signed = job::one(typed, &Wanted::default())
        .map_err(Some)
        .and_then(|job| signed(typed, &job, &mut found, lang));
    let signed = match signed {
        Ok(signed) => Some(signed),
        Err(Some(problem)) if typed.messages() != MessageFormat::Json => {
            job::show_all(&Told::all(found.iter()), typed.messages(), lang);
            return fail(problem, lang);
        }
        Err(problem) => {
            problem.into_iter().for_each(|own| found.push(Diagnostic::new(own)));
            None
        }
    };
    let told = Told::all(found.iter());
    if typed.messages() == MessageFormat::Json {
        let all = json!({
            "signed": signed.as_ref().map(|own| json!({
                "file": own.path.display().to_string(),
                "field": own.field,
                "signer": own.signer,
                "issuer": own.issuer,
                "time": own.when.to_rfc3339_opts(SecondsFormat::Secs, false),
                "number": own.of.as_ref().map(|of| of.own.standing.called()),
            })),
            "diagnostics": emit::diagnostics(&told, lang),
        });
        say::line(emit::escaped(&all.to_string()));
    } else {
        job::show_all(&told, typed.messages(), lang);
        signed.iter().flat_map(|own| lines(own, typed, lang)).for_each(say::line);
    }
    if signed.is_some() { DONE } else { ERRORS }
}

fn signed(
    typed: &Typed<'_>,
    job: &Job,
    found: &mut Diagnostics,
    lang: Lang,
) -> Result<Signed, Option<Problem>> {
    let path = typed.project();
    let pdf = read_file(&path, &path.display().to_string())?;
    let of = issued(typed, (&path, &pdf), found)?;
    if let Some(entry) = of.as_ref().map(|of| &of.own.standing.entry)
        && entry.number.is_none()
    {
        let document = entry.document.clone();
        found.push(Diagnostic::new(Problem::IssuedBlank { document, signing: true }));
    }
    // A signature on what was changed since another was made would hide that.
    let mut earlier = signing::checked_signatures(&pdf, None)?;
    if let Some(of) = &of {
        let now = today::now().to_utc();
        let told = of.own.standing.remarks(&of.folder, &mut earlier, now);
        told.into_iter().for_each(|own| found.push(Diagnostic::new(own)));
    }
    let wrong = earlier.iter().find(|own| matches!(own.check.holds, Holds::No(_)));
    if let Some(problem) = wrong.and_then(signing::CheckedSignature::problem) {
        return Err(Some(problem));
    }
    let fields = SignatureFields::of(&pdf)?;
    let field = fields.choose(typed.text("field"), typed.path("picture").is_some())?.clone();
    if let Some(problem) = signing::forbidden(&earlier, &field.name) {
        return Err(Some(problem));
    }
    // Whoever signs on another's signature does not sign what was recalled since.
    if of.is_none() && !earlier.is_empty() {
        return Err(Some(Problem::RegisterUnnamed { path: path.display().to_string() }));
    }
    let output = typed.path("out").unwrap_or_else(|| issuing::signed_beside(&path));
    let shown = output.display().to_string();
    if issuing::in_kept(&output) {
        return Err(Some(Problem::SignedIntoKept { path: shown }));
    }
    if output.exists() {
        return Err(Some(Problem::FileExists { path: shown }));
    }
    let picture = match typed.path("picture") {
        Some(picture) => Some(read_file(&picture, &picture.display().to_string())?),
        None => None,
    };
    if let Some(key) = typed.path("p12").filter(|own| whose::in_project(own)) {
        let path = key.display().to_string();
        found.push(Diagnostic::new(Problem::KeyInProject { path }));
    }
    let when = today::now();
    let identity = key::identity(typed, when, lang)?;
    // Asking for a password takes its time.
    let when = today::now();
    let called = of.as_ref().map(|of| of.own.standing.called());
    let appearance = match (picture, field.is_line) {
        (Some(png), _) => Appearance::picture(png, &job.fonts),
        (None, true) => Appearance::lines(vec![line_of(called.as_deref(), when)], &job.fonts),
        (None, false) => Appearance::nothing(&job.fonts),
    };
    let signer = identity.certificate().name();
    if let Some(of) = &of {
        let body = identity.certificate().body();
        let who = (signer.as_str(), body.as_deref());
        let told = of.own.standing.signed_now(&of.folder, &field.name, who, when.to_utc());
        told.into_iter().for_each(|own| found.push(Diagnostic::new(own)));
    }
    let wanted = Signing {
        field: &field.name,
        appearance: &appearance,
        room: identity.room(),
        when,
        name: Some(&signer),
        reason: None,
    };
    let unsigned = signing::prepare(&pdf, &wanted)?;
    let signature = identity.sign(&unsigned.digest())?;
    let bytes = unsigned.signed(&signature)?;
    output::write_new(&output, &bytes)?;
    let open = SignatureFields::of(&bytes)?.open.into_iter().map(|own| own.name).collect();
    let issuer = identity.certificate().issuer();
    Ok(Signed { field: field.name, signer, issuer, when, path: output, open, of })
}

/// What an annex's signature shows (Phụ lục I, III.4): `25/KH-UBND; 2026-09-06T16:01:42+07:00`.
fn line_of(called: Option<&str>, when: DateTime<FixedOffset>) -> String {
    let when = when.to_rfc3339_opts(SecondsFormat::Secs, false);
    called.map_or_else(|| when.clone(), |called| format!("{called}; {when}"))
}

/// The document that a file was issued as, where its register is found.
fn issued(
    typed: &Typed<'_>,
    (path, pdf): (&Path, &[u8]),
    found: &mut Diagnostics,
) -> Result<Option<Registered>, Option<Problem>> {
    let Some(register) = register_of(typed, path, found)? else {
        let path = path.display().to_string();
        found.push(Diagnostic::new(Problem::SignedUncompared { path }));
        return Ok(None);
    };
    if let Some(fault) = register.faults.first() {
        return Err(Some(fault.problem()));
    }
    match issuing::begun_as(&register, pdf) {
        Some(own) if signing::only_signatures(pdf, own.length).is_ok() => {
            match own.standing.no_longer(&register.documents()) {
                Some(problem) => Err(Some(problem)),
                None => Ok(Some(Registered { own, folder: register.folder })),
            }
        }
        _ => Err(Some(Problem::SignsOther {
            path: path.display().to_string(),
            register: register.folder.join(REGISTER).display().to_string(),
        })),
    }
}

/// The register that a file belongs to, where there is one.
fn register_of(
    typed: &Typed<'_>,
    path: &Path,
    found: &mut Diagnostics,
) -> Result<Option<Register>, Option<Problem>> {
    let folder = match whose::register_folder(typed, path, found) {
        Err(Some(Problem::RegisterUnnamed { .. })) => return Ok(None),
        folder => folder?,
    };
    match register::read(&folder) {
        Err(Problem::NoRegister { .. }) if typed.path("in").is_none() => Ok(None),
        read => Ok(Some(read?)),
    }
}

/// What was done, where it is, and what comes next.
fn lines(own: &Signed, typed: &Typed<'_>, lang: Lang) -> Vec<String> {
    let Signed { field, signer, issuer, path, .. } = own;
    let when = own.when.to_rfc3339_opts(SecondsFormat::Secs, false);
    let called = own.of.as_ref().map_or_else(String::new, |of| match lang {
        Lang::Vi => format!(" của {}", of.own.standing.called()),
        Lang::En => format!(" of {}", of.own.standing.called()),
    });
    let said = match lang {
        Lang::Vi => {
            format!("Đã ký ô “{field}”{called}: {signer} (chứng thư do {issuer} cấp), {when}")
        }
        Lang::En => {
            format!("Signed “{field}”{called}: {signer} (certificate issued by {issuer}), {when}")
        }
    };
    let mut lines = vec![said, format!("  {}", path.display())];
    if let Some(of) = &own.of {
        let home = whose::named(typed, &of.folder);
        let home = home.map_or_else(String::new, |own| format!(" --in {}", emit::typed(&own)));
        let path = emit::typed(path);
        if let Some(field) = own.open.first() {
            let by = match typed.path("token") {
                Some(module) => format!("--token {}", emit::typed(&module)),
                None => lang.pick("--p12 TỆP", "--p12 FILE").to_owned(),
            };
            let next = lang.pick("còn ô", "still open");
            lines.push(format!("  {next} “{field}”: ntm sign {path} --field {field} {by}{home}"));
        }
        let next = match own.open.is_empty() {
            true => lang.pick("ghi sổ", "enter it"),
            false => lang.pick("đủ chữ ký thì ghi sổ", "once all have signed, enter it"),
        };
        lines.push(format!("  {next}: ntm receive {path}{home}"));
    }
    lines
}
