//! `cakupan embed`.

use cakupan::link::View;
use cakupan::text::words::Locale;
use cakupan::text::{Lang, fill};
use cakupan::view::frozen::{Form, Freezing, Theme, frozen};
use cakupan::view::share::Sharing;

use crate::arguments::{Embed, EmbedForm, EmbedTheme};
use crate::file_errors::unwritable;
use crate::linked::{look, text};
use crate::opening::{fragment, of_argument};
use crate::output::{Failure, print, read};
use crate::share::figure;

/// Writes a figure as HTML for an article.
pub(crate) fn embed(of: &Embed, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let text = text(&of.scenario, lang)?;
    let scenario = read(&text, &of.scenario, lang)?;
    let text = frozen(&scenario, &asked(of, &text, lang)?, locale);
    let Some(file) = &of.output else {
        return print(&text);
    };
    std::fs::write(file, text).map_err(|error| {
        let template =
            lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
        let (file, why) = (file.display().to_string(), unwritable(&error, lang));
        Failure::Said(fill(template, &[("file", &file), ("why", &why)]))
    })
}

/// What the line asks for, and of what it leaves open the link that it names. The link in a frozen
/// figure pins its result: opened later, it says what has changed; that beside a live one does not.
fn asked(of: &Embed, document: &str, lang: Lang) -> Result<Freezing, Failure> {
    let look = look(&of.scenario);
    let (form, theme, figure) = (form(of.form), theme(of.theme, &look), figure(of.figure, &look));
    let title = of.title.clone().unwrap_or(look.title);
    let site = of.address.as_ref();
    let lives = matches!(form, Form::Upgrade | Form::Live);
    if lives && site.is_none() {
        let template = lang.pick(
            "--form {form}: sebutkan alamat situs dengan --address",
            "--form {form}: name the address of the site with --address",
        );
        return Err(Failure::Said(fill(template, &[("form", form.name())])));
    }
    let page = View { lang: Some(lang.pick("id", "en")), ..View::default() };
    let shown = View {
        figure: Some(figure.name()),
        theme: Some(theme.name()).filter(|_| theme != Theme::Auto),
        title: title.clone(),
        sliders: look.sliders,
        ..page.clone()
    };
    let live = if lives { fragment(document, &shown, false, lang)? } else { String::new() };
    let link = match (&of.link, site) {
        (Some(link), _) => link.clone(),
        (None, Some(site)) if form == Form::Live => site.file(&live),
        (None, Some(site)) => site.file(&fragment(document, &page, true, lang)?),
        (None, None) => of_argument(&of.scenario).unwrap_or_default().to_owned(),
    };
    Ok(Freezing {
        form,
        theme,
        site: site.cloned(),
        fragment: live,
        title,
        picture: of.picture.clone().unwrap_or_default(),
        sharing: Sharing {
            figure,
            today: of.date.clone().unwrap_or_default(),
            link,
            ..Sharing::default()
        },
        ..Freezing::default()
    })
}

const fn form(of: EmbedForm) -> Form {
    match of {
        EmbedForm::Page => Form::Page,
        EmbedForm::Fragment => Form::Fragment,
        EmbedForm::Upgrade => Form::Upgrade,
        EmbedForm::Live => Form::Live,
    }
}

/// The colours that the line names, else the link, else those of the reader.
fn theme(of: Option<EmbedTheme>, look: &View) -> Theme {
    match of {
        Some(EmbedTheme::Auto) => Theme::Auto,
        Some(EmbedTheme::Light) => Theme::Light,
        Some(EmbedTheme::Dark) => Theme::Dark,
        None => look.theme.and_then(Theme::from_name).unwrap_or(Theme::Auto),
    }
}
