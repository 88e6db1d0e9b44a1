"""Word and OpenDocument files that are made to do harm."""

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import BERITA, NEWS, docx, odt, pdf, word_paragraph, word_xml, zipped

BOMB = refusals.BOMB.format(number=TIGHT.ratio)
TOO_LONG = refusals.TOO_LONG.format(number="20,000")
PARAGRAPH = word_paragraph(NEWS)
LAUGHS = (
    "<!DOCTYPE l ["
    + "<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>"
)
LARGE = f"<!DOCTYPE l [<!ENTITY a '{'ha' * 50_000}'>]>"
PASSWD = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
FAR = '<!DOCTYPE l SYSTEM "http://127.0.0.1:9/evil.dtd">'
PARAMETER = '<!DOCTYPE l [<!ENTITY % a SYSTEM "http://127.0.0.1:9/evil.dtd"> %a;]>'


def word(before: str, body: str) -> bytes:
    """Return a Word file with something before its first element."""
    return docx("", more={"word/document.xml": word_xml(body, before=before)})


def boxed(times: int) -> str:
    """Return a paragraph in a box in a paragraph, so many times."""
    return "<w:p><w:r><w:txbxContent>" * times + PARAGRAPH + "</w:txbxContent></w:r></w:p>" * times


def outside() -> bytes:
    """Return a Word file whose template and picture lie on another host."""
    links = "".join(
        f'<Relationship Id="r{n}" Type="t" Target="http://127.0.0.1:9/{n}" TargetMode="External"/>'
        for n in (1, 2)
    )
    return docx(
        PARAGRAPH,
        more={
            "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0 macros",
        },
    )


CASES = (
    Hostile(
        "laughs.docx",
        "a thousand million laughs, by entities",
        lambda: word(LAUGHS, "<w:p>&a9;</w:p>"),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "quadratic.docx",
        "one long entity, a thousand times",
        lambda: word(LARGE, "&a;" * 1000),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "passwd.docx",
        "to read /etc/passwd by an entity",
        lambda: word(PASSWD, "<w:p>&a;</w:p>"),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "dtd.docx",
        "to fetch declarations from another host",
        lambda: word(FAR, PARAGRAPH),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "parameter.docx",
        "the same, by an entity of declarations",
        lambda: word(PARAMETER, PARAGRAPH),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "utf16.docx",
        "entities in another encoding",
        lambda: docx(
            "",
            more={
                "word/document.xml": word_xml("<w:p>&a9;</w:p>", before=LAUGHS)
                .replace("UTF-8", "UTF-16")
                .encode("utf-16")
            },
        ),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "about.docx",
        "entities in the properties, not in the text",
        lambda: docx(PARAGRAPH, more={"docProps/core.xml": f"{LAUGHS}<c><title>&a9;</title></c>"}),
        refusals.FORBIDDEN_XML,
    ),
    Hostile("deep.docx", "100,000 elements in one another", lambda: docx("<w:a>" * 100_000), refusals.NESTED),
    Hostile("boxes.docx", "a box in a box, two hundred times", lambda: docx(boxed(200)), articles=1),
    Hostile("spaces.docx", "20 MB of spaces between two elements", lambda: docx(" " * 20_000_000), BOMB),
    Hostile(
        "stored.docx",
        "3 MB of XML that is not packed",
        lambda: zipped({"word/document.xml": word_xml("<w:x/>" * 500_000)}, 0),
        refusals.TOO_LARGE.format(size="2 MB"),
    ),
    Hostile(
        "long.docx", "a text of 100,000 characters", lambda: docx(word_paragraph("kata " * 20_000)), TOO_LONG
    ),
    Hostile(
        "tabs.docx",
        "a paragraph of 100,000 tabs",
        lambda: docx(f"<w:p>{'<w:tab/>' * 100_000}</w:p>"),
        TOO_LONG,
    ),
    Hostile(
        "attribute.docx",
        "an attribute of a megabyte",
        lambda: docx(f'<w:p w:x="{"x" * 1_000_000}"/>{PARAGRAPH}'),
        articles=1,
    ),
    Hostile("outside.docx", "a template and a picture on another host, and macros", outside, articles=1),
    Hostile(
        "noparts.docx",
        "an archive without a text",
        lambda: zipped({"a.txt": NEWS}),
        refusals.NO_KIND.format(ending=".docx"),
    ),
    Hostile(
        "cut.docx",
        "XML that ends in the middle",
        lambda: docx("", more={"word/document.xml": word_xml(PARAGRAPH)[:-30]}),
        refusals.DAMAGED,
    ),
    Hostile("half.docx", "the first half of a file", lambda: docx(PARAGRAPH)[:400], refusals.CUT_OFF),
    Hostile(
        "disguised.docx",
        "a PDF under the name of a Word file",
        lambda: pdf([[NEWS]]),
        refusals.DISGUISED.format(kind="a PDF file"),
    ),
    Hostile(
        "locked.docx",
        "a Word file with a password, which is no archive",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000),
        refusals.DISGUISED.format(kind="an old Office file"),
    ),
    Hostile(
        "laughs.odt",
        "a thousand million laughs, by entities",
        lambda: odt("<text:p>&a9;</text:p>", before=LAUGHS),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "passwd.odt",
        "to read /etc/passwd by an entity",
        lambda: odt("<text:p>&a;</text:p>", before=PASSWD),
        refusals.FORBIDDEN_XML,
    ),
    Hostile(
        "locked.odt",
        "an OpenDocument text with a password",
        lambda: odt(
            "", more={"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>", "content.xml": b"\1\2\3"}
        ),
        refusals.ENCRYPTED,
    ),
    Hostile(
        "script.odt",
        "a script and a link to a program",
        lambda: odt(
            f'<office:scripts><office:script>Shell("rm")</office:script></office:scripts><text:p>{BERITA}</text:p>'
        ),
        articles=1,
    ),
)
