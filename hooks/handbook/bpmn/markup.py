# XML text -> elements with their places. The file comes from anywhere, so nothing in it may reach
# out or blow up: document type declarations (and with them entities) are refused, as are files and
# trees larger than any drawing.
"""Reading XML without trusting it."""

from __future__ import annotations

from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from handbook.bpmn.element import Element
from handbook.bpmn.vocabulary import XSI
from handbook.problems import Location, Problem

MAX_BYTES = 5_000_000
"""A larger file is refused unread. A drawing of a hundred steps is a twentieth of this."""
MAX_ELEMENTS = 30_000
MAX_DEPTH = 60


class _TooLargeError(Exception):
    pass


class _Builder(ContentHandler):
    def __init__(self, file: str, parser: DefusedExpatParser) -> None:
        super().__init__()
        self.file, self.parser = file, parser
        self.root: Element | None = None
        self.open: list[Element] = []
        self.texts: list[list[str]] = []
        self.count = 0

    def startElementNS(  # noqa: N802 (the name SAX calls)
        self,
        name: tuple[str | None, str],
        qname: str | None,
        attrs: AttributesNSImpl,
    ) -> None:
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) >= MAX_DEPTH:
            raise _TooLargeError
        element = Element(name[0] or "", name[1], _location(self.file, self.parser))
        element.language = self.open[-1].language if self.open else ""
        for (namespace, local), value in attrs.items():
            if namespace is None:
                element.attributes[local] = value
            elif local == "lang" and namespace.endswith("/XML/1998/namespace"):
                element.attributes["xml:lang"] = element.language = value.strip()
            elif namespace != XSI:
                element.foreign += (namespace,)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)
        self.texts.append([])

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802
        self.open.pop().text = "".join(self.texts.pop())

    def characters(self, content: str) -> None:
        if self.texts:
            self.texts[-1].append(content)


def parse(raw: bytes, file: str) -> Element | Problem:
    """The root element of ``raw``, or what is wrong with it."""
    if len(raw) > MAX_BYTES:
        size = str(-(-len(raw) // 1000))
        return Problem(
            "bpmn-too-large", Location(file), {"size": size, "limit": str(MAX_BYTES // 1000)}
        )
    parser = DefusedExpatParser(namespaceHandling=1, forbid_dtd=True)
    builder = _Builder(file, parser)
    parser.setContentHandler(builder)
    try:
        parser.feed(raw)
        parser.close()
    except SAXParseException as error:
        line, column = error.getLineNumber() or 1, error.getColumnNumber() or 0
        return Problem("bpmn-broken", Location(file, line, column + 1))
    except DefusedXmlException:
        return Problem("bpmn-unsafe", _location(file, parser))
    except _TooLargeError:
        facts = {"size": str(-(-len(raw) // 1000)), "limit": str(MAX_BYTES // 1000)}
        return Problem("bpmn-too-large", _location(file, parser), facts)
    except (SAXException, ValueError, LookupError):
        # An encoding that does not exist or that the parser does not know.
        return Problem("bpmn-broken", _location(file, parser))
    if builder.root is None:
        return Problem("bpmn-broken", Location(file))
    return builder.root


def _location(file: str, parser: DefusedExpatParser) -> Location:
    line, column = parser.getLineNumber() or 1, parser.getColumnNumber() or 0
    return Location(file, max(1, line), column + 1)
