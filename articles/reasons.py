"""Say in the interface's language why something went wrong.

Readers and the analysis store their reasons as English sentences, for they know no interface. Here stands each of
them, with {names} where it varies; what is stored is looked up when it is shown. A sentence that is not here is shown
as it is.
"""

import re
from functools import cache

from django.utils.translation import gettext, gettext_noop

# What earlier versions stored, and receipts and articles of theirs still say.
FORMER = (
    gettext_noop("It is empty."),
    gettext_noop("There is no article in it."),
    gettext_noop("There is too little text in it to be an article."),
    gettext_noop("It has no text."),
    gettext_noop("Its text holds half a character (a lone surrogate)."),
    gettext_noop("Its text holds a zero byte."),
    gettext_noop("It is no file."),
    gettext_noop("The software broke down on it. Save its text as .txt. What was read of it before is kept."),
    gettext_noop("It is larger than {size}."),
    gettext_noop("The software failed on this file. The log has the details; the other files were stored."),
    gettext_noop(
        "The worker stopped {attempts} times while it opened this file. It may be damaged, or need more memory than "
        "there is."
    ),
    gettext_noop("It is no web address."),
    gettext_noop("It is no web address: only http and https are fetched."),
    gettext_noop("It holds a user name or password, which are not sent."),
    gettext_noop("It is an address of this network, or of no network."),
    gettext_noop("There is no such host."),
    gettext_noop("It was sent on more than {number} times."),
    gettext_noop("The server answered {number}."),
    gettext_noop("It is of the type {name}, which is not read."),
    gettext_noop("It did not answer within {seconds} seconds."),
    gettext_noop("The connection failed: {name}"),
    gettext_noop("It is larger than {size} when it is unpacked."),
    gettext_noop("What came is packed in a way that cannot be unpacked."),
    gettext_noop("It is no RSS or Atom feed."),
    gettext_noop("Its site says that the feed is gone for good (410)."),
    gettext_noop("The software failed on this feed. The log has the details."),
    gettext_noop(
        "The software failed on this article. It is stored; analyse it again after an update. "
        "The log has the details."
    ),
    gettext_noop(
        "The worker stopped {attempts} times while it read this article. It may need more memory than there is."
    ),
)
SENTENCES = (
    # articles.ingest.readers
    gettext_noop("It is empty. Send the file that has the text in it."),
    gettext_noop(
        "There is no article in it. Open it to see what it holds, and send the articles themselves."
    ),
    gettext_noop("It is {kind}, whatever its name says. Save the article as a text file (.txt)."),
    gettext_noop(
        "It is no {ending} file, whatever its name says. Open it and save it anew, or save its text as .txt."
    ),
    gettext_noop("There is too little text in it to be an article. Send the whole article, as text."),
    gettext_noop("Its text is longer than {number} characters. Split it into its articles."),
    gettext_noop("It is no text, or in an encoding that cannot be told. Save it as UTF-8 text."),
    gettext_noop("It has no text. Fill in its text, or leave it out."),
    gettext_noop("Its text holds half a character (a lone surrogate). Write the file anew, as UTF-8."),
    gettext_noop("Its text holds a zero byte. Take that out, and send it again."),
    gettext_noop(
        "It is damaged, or not what its name says. Open it and save it anew, or save its text as .txt."
    ),
    gettext_noop("It ends too early: a part of it is missing. Send it again, whole."),
    gettext_noop("It is locked with a password. Save it without one."),
    gettext_noop("It is no file. Choose a file."),
    gettext_noop(
        "No article was found in this page. Copy the article's text and paste it, or save it as .txt."
    ),
    gettext_noop("Old Word files and rich text cannot be read. Save the article as .docx, .odt or .txt."),
    gettext_noop("Archives of this kind cannot be read. Pack the files as .zip, or upload them one by one."),
    gettext_noop(
        "Files ending in {ending} cannot be read. Use .txt, .html, .md, .pdf, .docx, .odt, .eml or .zip."
    ),
    gettext_noop(
        "Files without an ending cannot be read. Use .txt, .html, .md, .pdf, .docx, .odt, .eml or .zip."
    ),
    gettext_noop("Files ending in {ending} cannot be read here. Use .txt, .html or .md."),
    gettext_noop("It is larger than {size}. Split it into smaller files."),
    gettext_noop("It unpacks to more than {size}. Split it into smaller files."),
    gettext_noop(
        "It unpacks to more than {number} times its size, as archives do that are made to do "
        "harm. Pack it anew."
    ),
    gettext_noop("It holds more than {number} files or articles. Split it into smaller files."),
    gettext_noop(
        "It lies more than {number} archives or letters deep. Take it out of them and upload it by itself."
    ),
    gettext_noop("It has more than {number} pages. Save the pages of each article as a file of its own."),
    gettext_noop(
        "Reading it took longer than {seconds} seconds and was stopped. Save its text as .txt, or split it."
    ),
    gettext_noop(
        "Reading it took more than {size} of memory and was stopped. Save its text as .txt, or split it."
    ),
    gettext_noop("The software broke down on it; what was read of it before is kept. Save the rest as .txt."),
    gettext_noop("Its parts lie in one another too deep to be read. Save its text as .txt."),
    gettext_noop(
        "Its pages are pictures without text. Have a program recognise the text (OCR) and save "
        "it, or copy the text and save it as .txt."
    ),
    gettext_noop("It declares entities, which office programs never write. Open it and save it anew."),
    gettext_noop("Its name leads out of the archive. Pack the files anew, from one folder."),
    gettext_noop("Its name is longer than {number} characters. Give it a shorter one."),
    gettext_noop(
        "None of its columns is called text, teks, isi, body or content. Name the columns in the first line."
    ),
    gettext_noop(
        "It has {number} fields, but there are {columns} columns. Put quotes around fields that hold commas."
    ),
    gettext_noop("A field is longer than {number} characters. Split it, or close the quotes that begin it."),
    gettext_noop("It is too long to hold one article. Put each article on a line of its own."),
    gettext_noop("It is no JSON object with a text. Write each article as one line of JSON."),
    gettext_noop("It is not in the encoding of the first lines ({encoding}). Save the file as UTF-8."),
    gettext_noop("Its day is {day}, which is none for sure. Write it as 2024-05-31, or leave it out."),
    gettext_noop("It is no RSS or Atom feed. Use the address that its site gives for one."),
    gettext_noop("line {line}: {reason}"),
    # articles.ingest.intake
    gettext_noop("It could not be stored: this site has no room for it. Tell an admin, then send it again."),
    gettext_noop(
        "The software failed on this file; the others were stored. Tell an admin: the log has the details."
    ),
    gettext_noop("Its white space differs."),
    # articles.ingest.unpacking
    gettext_noop("What was sent is no longer there. Send it again."),
    gettext_noop(
        "The worker stopped {attempts} times while it opened this file. Split it, or save its text as .txt."
    ),
    gettext_noop(
        "Opening it took longer than {seconds} seconds, {attempts} times. Split it and send the parts."
    ),
    gettext_noop("The database did not answer in {attempts} attempts. Send the file again later."),
    # articles.fetching
    gettext_noop("It is no web address. Write one that begins with http:// or https://."),
    gettext_noop("It holds a user name or password, which are not sent. Leave them out."),
    gettext_noop(
        "It is an address of this network, or of no network. Use a public one, or ask an admin to allow it."
    ),
    gettext_noop("There is no such host. Check how the address is written."),
    gettext_noop(
        "It was sent on more than {number} times. Open it in a browser, and use the address that it ends at."
    ),
    gettext_noop("The server answered {number}. Open the address in a browser to see what has become of it."),
    gettext_noop(
        "It is of the type {name}, which is not read. Use the address of a feed or of a page of text."
    ),
    gettext_noop(
        "It did not answer within {seconds} seconds. Open the address in a browser to see if it answers there."
    ),
    gettext_noop("The connection failed: {name}. Open the address in a browser to see if it answers there."),
    gettext_noop(
        "It is larger than {size}, the most that is fetched. Use a shorter feed, or upload the page."
    ),
    gettext_noop(
        "What came is packed in a way that cannot be unpacked. Use another feed, or upload the page."
    ),
    # articles.ingest.feeds
    gettext_noop("Its site says that the feed is gone for good (410). Remove it, or follow its new address."),
    gettext_noop("The software failed on this feed. Tell an admin: the log has the details."),
    gettext_noop("The page {url} could not be fetched in {attempts} attempts. {reason}"),
    # articles.analysis
    gettext_noop(
        "Reading took longer than {seconds} seconds and was stopped. "
        "Split the article if it is very long, then analyse it again."
    ),
    gettext_noop(
        "The software failed on this article. Tell an admin, for whom the log has the details, and analyse it again "
        "after an update."
    ),
    gettext_noop(
        "The worker stopped {attempts} times while it read this article. Split it if it is long, then analyse it "
        "again."
    ),
    gettext_noop("The database did not answer in {attempts} attempts. Analyse the article again later."),
    *FORMER,
)
KINDS = (  # of what a file is, whatever its name says
    gettext_noop("a PDF file"),
    gettext_noop("a Word file or another archive"),
    gettext_noop("an old Office file"),
    gettext_noop("a rich text file"),
    gettext_noop("an image"),
    gettext_noop("a compressed file"),
    gettext_noop("an archive"),
    gettext_noop("a database"),
    gettext_noop("a program"),
)


def reason_text(stored: str) -> str:
    """Return a stored reason in the interface's language."""
    for sentence, pattern in patterns():
        if found := pattern.fullmatch(stored):
            words = {
                name: reason_text(value) if name == "reason" else gettext(value) if value in KINDS else value
                for name, value in found.groupdict().items()
            }
            return gettext(sentence).format(**words)
    return stored


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each sentence with the pattern of all that it may have become."""
    return tuple(
        (sentence, re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(sentence)), re.DOTALL))
        for sentence in SENTENCES
    )
