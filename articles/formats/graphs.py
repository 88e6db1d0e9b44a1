"""A network as GraphML and GEXF, which networkx and Gephi read.

Written by hand and while it is sent: networkx holds a large graph as a tree of elements, many times its size.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from articles.records.network import Edge, Network, Node

# What XML 1.0 can hold (section 2.2); names come from texts that strangers wrote.
BROKEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NODE = {"label": "string", "name": "string", "kind": "string", "country": "string", "meetings": "int"}
EDGE = {"weight": "int", "held": "int", "planned": "int", "other": "int", "first": "string", "last": "string"}
SOME = 500  # elements that are handed on at a time

Values = Mapping[str, str | int]


def node_values(node: Node) -> Values:
    """Return the attributes of a node. None is missing: what is not known is empty."""
    return {
        "label": node.name,
        "name": node.name,
        "kind": node.kind,
        "country": node.country or "",
        "meetings": node.meetings,
    }


def edge_values(edge: Edge) -> Values:
    """Return the attributes of an edge."""
    return {
        "weight": edge.weight,
        "held": edge.held,
        "planned": edge.planned,
        "other": edge.other,
        "first": edge.first.isoformat() if edge.first else "",
        "last": edge.last.isoformat() if edge.last else "",
    }


def graphml(network: Network) -> Iterator[str]:
    """Return a network as GraphML (http://graphml.graphdrawing.org), some elements at a time."""
    return together(graphml_elements(network))


def graphml_elements(network: Network) -> Iterator[str]:
    """Yield the elements of GraphML."""
    yield f'{HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for of, keys in (("node", NODE), ("edge", EDGE)):
        for name, kind in keys.items():
            yield f'<key id="{of}-{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="who-met-whom" edgedefault="undirected">\n'
    for node in network.nodes:
        yield f"<node id={attribute(node.id)}>{data('node', node_values(node))}</node>\n"
    for edge in network.edges:
        ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
        yield f"<edge {ends}>{data('edge', edge_values(edge))}</edge>\n"
    yield "</graph>\n</graphml>\n"


def data(of: str, values: Values) -> str:
    """Return the attributes of an element of GraphML."""
    return "".join(f'<data key="{of}-{name}">{content(value)}</data>' for name, value in values.items())


def gexf(network: Network) -> Iterator[str]:
    """Return a network as GEXF 1.2 (https://gexf.net), some elements at a time."""
    return together(gexf_elements(network))


def gexf_elements(network: Network) -> Iterator[str]:
    """Yield the elements of GEXF, in which label and weight have places of their own."""
    yield f'{HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield '<graph mode="static" defaultedgetype="undirected">\n'
    for of, keys, own in (("node", NODE, "label"), ("edge", EDGE, "weight")):
        yield f'<attributes class="{of}" mode="static">'
        for name, kind in keys.items():
            if name != own:
                yield f'<attribute id="{of}-{name}" title="{name}" type="{"integer" if kind == "int" else kind}"/>'
        yield "</attributes>\n"
    yield "<nodes>\n"
    for node in network.nodes:
        named = f"id={attribute(node.id)} label={attribute(node.name)}"
        yield f"<node {named}>{attvalues('node', node_values(node), 'label')}</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, edge in enumerate(network.edges):
        ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
        values = attvalues("edge", edge_values(edge), "weight")
        yield f'<edge id="{number}" {ends} weight="{edge.weight}">{values}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def attvalues(of: str, values: Values, own: str) -> str:
    """Return the attributes of an element of GEXF but the one that has a place of its own."""
    written = "".join(
        f'<attvalue for="{of}-{name}" value={attribute(value)}/>'
        for name, value in values.items()
        if name != own
    )
    return f"<attvalues>{written}</attvalues>"


def attribute(value: str | int) -> str:
    """Return a value as an attribute of XML, in its quotation marks."""
    return quoteattr(BROKEN.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def content(value: str | int) -> str:
    """Return a value as text of XML."""
    return escape(BROKEN.sub("\N{REPLACEMENT CHARACTER}", str(value)), {"\r": "&#13;"})


def together(elements: Iterator[str]) -> Iterator[str]:
    """Yield elements some at a time."""
    while some := "".join(islice(elements, SOME)):
        yield some
