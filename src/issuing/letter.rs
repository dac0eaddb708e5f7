//! The official letter that corrects an issued document, drafted as a document of the project in a file of
//! its own: whoever signs it changes its words there.

use serde::Serialize;

use super::cited::Cited;
use super::correct::{CallsFor, Difference, Differences};
use super::standing::IssuedDocument;
use crate::formats::Artifact;
use crate::inputs::CORRECTIONS;
use crate::model::{Acting, Document, Project};
use crate::pipeline::PaperName;
use crate::viet;

/// A letter that was drafted.
pub struct Letter {
    /// Its id among the project's documents.
    pub id: String,
    /// Its file, from the project's folder.
    pub file: Artifact,
}

/// The template of such letters.
const TEMPLATE: &str = "cong-van-dinh-chinh";

#[derive(Serialize)]
struct Draft {
    id: String,
    mau: &'static str,
    trich_yeu: String,
    kinh_gui: Vec<String>,
    noi_nhan: [&'static str; 1],
    nguoi_ky: SignerDraft,
    dinh_chinh: CorrectionDraft,
}

#[derive(Serialize)]
struct SignerDraft {
    #[serde(skip_serializing_if = "Option::is_none")]
    thay_mat: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hinh_thuc: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thay_cho: Option<String>,
    chuc_vu: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    chuc_vu_khac: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ho_ten: Option<String>,
}

#[derive(Serialize)]
struct CorrectionDraft {
    so: String,
    van_ban: String,
    cho: Vec<SlipDraft>,
}

#[derive(Serialize)]
struct SlipDraft {
    #[serde(skip_serializing_if = "String::is_empty")]
    o: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    da_in: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nay_la: Option<String>,
}

impl Letter {
    /// Drafts the letter of what calls for one, and of what a person is still to decide. `name` is what the
    /// corrected document is called, `document` how the project declares it today.
    pub fn of(
        own: &IssuedDocument,
        differences: &Differences,
        (project, document, name): (&Project, &Document, &PaperName),
    ) -> Self {
        let issuer = &project.organisation.name.value;
        let Cited { numbered, whole } = own.cited(name.kind_called.as_deref(), issuer);
        let slips = differences.all.iter().filter(|own| own.calls_for != CallsFor::Replacement);
        let slug =
            viet::slugs(&[("", format!("dinh chinh {} {}", own.called(), own.year))]).concat();
        // Letters that were issued stay as they are.
        let slug = match own.corrected_by.len() + own.once_corrected_by.len() {
            0 => slug,
            before => format!("{slug}-{}", before + 1),
        };
        let draft = Draft {
            id: slug.clone(),
            mau: TEMPLATE,
            trich_yeu: format!("đính chính {numbered}"),
            kinh_gui: own.entry.recipients.iter().map(|own| addressed(own)).collect(),
            noi_nhan: ["Như trên"],
            nguoi_ky: signer(document, &own.entry.signer),
            dinh_chinh: CorrectionDraft {
                so: format!("{}/{}", own.called(), own.year),
                van_ban: whole,
                cho: slips.map(slip).collect(),
            },
        };
        // A letter is texts.
        let text = serde_yaml::to_string(&draft).unwrap_or_default();
        let text = format!(
            "# Công văn đính chính do ntm correct viết sẵn: xem lại từng chỗ ở “cho”, nơi nhận, người ký.\n\
             # Chỗ nào làm khác nội dung thì bỏ đi và ban hành văn bản thay thế (Nghị định 30/2020/NĐ-CP, Điều 18).\n\
             # Xong thì: ntm build --doc {slug}, rồi ntm issue --doc {slug} --number next --date NGÀY\n{text}"
        );
        let path = format!("{CORRECTIONS}/{}.yaml", slug.trim_start_matches("dinh-chinh-"));
        Letter { id: slug, file: Artifact { path, bytes: text.into_bytes() } }
    }
}

/// Whom a letter is addressed to of those who receive a document: "UBND tỉnh (báo cáo)".
fn addressed(recipient: &str) -> String {
    let note = [" (báo cáo)", " (để báo cáo)", " (b/c)", " (để b/c)"];
    let bare = note.iter().find_map(|note| recipient.strip_suffix(note));
    bare.unwrap_or(recipient).to_owned()
}

fn slip(own: &Difference) -> SlipDraft {
    let [at, _] = &own.at;
    SlipDraft { o: at.clone(), da_in: own.printed.clone(), nay_la: own.now.clone() }
}

/// Who signed the document signs its correction, until somebody says otherwise.
fn signer(document: &Document, entered: &str) -> SignerDraft {
    let own = &document.signer;
    let (acting, for_post) = own.acting.clone().unzip();
    SignerDraft {
        thay_mat: own.on_behalf_of.clone(),
        hinh_thuc: acting.map(|acting| match acting {
            Acting::Deputy => "KT",
            Acting::ByOrder => "TL",
            Acting::ByAuthorisation => "TUQ",
            Acting::ActingHead => "Q",
        }),
        thay_cho: for_post.flatten(),
        chuc_vu: own.post.clone(),
        chuc_vu_khac: own.other_post.clone(),
        // Where nobody was named the register has the post.
        ho_ten: own.name.clone().or((entered != own.post).then(|| entered.to_owned())),
    }
}
