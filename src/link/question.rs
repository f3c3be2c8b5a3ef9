//! What is to be written as a link, as JSON text: `{"documents":[{"base":"jambi-bkbk","original":
//! "…","document":"…","pin":"1,1,…"}],"view":{"place":"","figure":"coverage","sliders":[{"path":"workers.eligible",
//! "low":"1000","high":"2000"}]},"pin":false}`.

use super::codes::{Kind, Place};
use super::pin::Pin;
use super::read::{Slider, View};
use super::tree::{Tree, plain};
use super::write::{Pinning, Shared};
use super::{FIGURES, LANGUAGES, THEMES};

/// What is to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    documents: Vec<Document>,
    /// How the link is to be looked at.
    pub view: View,
    /// Whether it pins today's results, in place of those that its documents name.
    pin: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Document {
    base: Option<(String, String)>,
    document: String,
    pin: Option<Pin>,
}

impl Asked {
    /// Reads the question; the error is the name of the field that is not as it must be.
    ///
    /// # Errors
    /// It is no JSON of this form.
    pub fn parse(question: &str) -> Result<Self, &'static str> {
        let tree = Tree::parse(question).ok_or("question")?;
        let documents = tree.field("documents").map_or(&[][..], Tree::entries);
        Ok(Self {
            documents: documents.iter().map(document).collect::<Result<_, _>>()?,
            view: match tree.field("view") {
                None | Some(Tree::Null) => View::default(),
                Some(of) => view(of)?,
            },
            pin: match tree.field("pin") {
                None | Some(Tree::Null) => false,
                Some(Tree::Flag(pin)) => *pin,
                Some(_) => return Err("pin"),
            },
        })
    }

    /// The documents, as they are written.
    #[must_use]
    pub fn shared(&self) -> Vec<Shared<'_>> {
        self.documents
            .iter()
            .map(|of| Shared {
                base: of.base.as_ref().map(|(id, text)| (id.as_str(), text.as_str())),
                document: &of.document,
                pin: match of.pin {
                    _ if self.pin => Pinning::Now,
                    Some(pin) => Pinning::Then(pin),
                    None => Pinning::None,
                },
            })
            .collect()
    }
}

/// A text field; one that is missing is empty.
fn text(of: &Tree, name: &'static str) -> Result<String, &'static str> {
    match of.field(name) {
        None | Some(Tree::Null) => Ok(String::new()),
        Some(Tree::Text(text)) => Ok(text.clone()),
        Some(_) => Err(name),
    }
}

fn document(of: &Tree) -> Result<Document, &'static str> {
    let (base, original) = (text(of, "base")?, text(of, "original")?);
    let document = text(of, "document")?;
    // Without the original nothing can differ from it.
    let base = (!base.is_empty() && !original.is_empty()).then_some((base, original));
    let pin = text(of, "pin")?;
    let pin = if pin.is_empty() { None } else { Some(Pin::read(&pin).ok_or("pin")?) };
    Ok(Document { base, document, pin })
}

fn one_of(
    of: &Tree,
    name: &'static str,
    words: &[&'static str],
) -> Result<Option<&'static str>, &'static str> {
    let given = text(of, name)?;
    let found = words.iter().find(|word| **word == given).copied();
    if found.is_none() && !given.is_empty() { Err(name) } else { Ok(found) }
}

fn view(of: &Tree) -> Result<View, &'static str> {
    let sliders = of.field("sliders").map_or(&[][..], Tree::entries);
    let kept = of.field("kept").map_or(&[][..], Tree::entries);
    let pair = |of: &Tree| match of.entries() {
        [Tree::Text(key), Tree::Text(value)] => Ok((key.clone(), value.clone())),
        _ => Err("kept"),
    };
    Ok(View {
        place: text(of, "place")?,
        region: text(of, "region")?,
        figure: one_of(of, "figure", &FIGURES)?,
        lang: one_of(of, "lang", &LANGUAGES)?,
        theme: one_of(of, "theme", &THEMES)?,
        title: text(of, "title")?,
        sliders: sliders.iter().map(|of| slider(of).ok_or("sliders")).collect::<Result<_, _>>()?,
        work: text(of, "work")?,
        kept: kept.iter().map(pair).collect::<Result<_, _>>()?,
    })
}

fn slider(of: &Tree) -> Option<Slider> {
    let Tree::Text(path) = of.field("path")? else {
        return None;
    };
    let place = Place::at_path(path).filter(|place| place.kind() == Kind::Amount)?;
    let (low, high) = (of.field("low")?.amount()?, of.field("high")?.amount()?);
    (low < high).then(|| Slider {
        code: place.code(),
        path: place.path(),
        low: plain(low),
        high: plain(high),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_read_and_what_is_wrong_is_named() {
        let asked = Asked::parse(
            r#"{"documents":[{"base":null,"document":"{}"}],"pin":true,"view":{"figure":"money",
            "sliders":[{"path":"programmes[0].budget.per_year","low":"1","high":2}],
            "kept":[["zz","1"]],"lang":null}}"#,
        )
        .unwrap();
        assert_eq!((asked.pin, asked.view.figure), (true, Some("money")));
        assert_eq!(asked.view.sliders[0].code, "1b");
        assert_eq!(asked.shared().len(), 1);
        for (question, wrong) in [
            ("", "question"),
            (r#"{"documents":[{"document":1}]}"#, "document"),
            (r#"{"view":{"figure":"x"}}"#, "figure"),
            (r#"{"view":{"sliders":[{"path":"title","low":1,"high":2}]}}"#, "sliders"),
            (r#"{"view":{"kept":[["a"]]}}"#, "kept"),
            (r#"{"pin":1}"#, "pin"),
            (r#"{"documents":[{"document":"{}","pin":"1,1"}]}"#, "pin"),
        ] {
            assert_eq!(Asked::parse(question), Err(wrong));
        }
    }
}
