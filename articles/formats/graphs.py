"""A network as GraphML and GEXF, which networkx and Gephi read."""

import io
import re
from collections.abc import Callable

import networkx as nx

from articles.records.network import Network

# What XML 1.0 can hold (section 2.2); names come from texts that strangers wrote.
BROKEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graph_of(network: Network) -> nx.Graph:
    """Return a graph of networkx. No attribute is None: unknown countries and days are empty."""
    graph = nx.Graph(name="Who Met Whom")
    for node in network.nodes:
        name = clean(node.name)
        graph.add_node(
            node.id, label=name, name=name, kind=node.kind, country=node.country or "", meetings=node.meetings
        )
    for edge in network.edges:
        graph.add_edge(
            edge.source,
            edge.target,
            weight=edge.weight,
            held=edge.held,
            planned=edge.planned,
            other=edge.other,
            first=edge.first.isoformat() if edge.first else "",
            last=edge.last.isoformat() if edge.last else "",
        )
    return graph


def graphml(network: Network) -> bytes:
    """Return a network as GraphML."""
    return written(network, nx.write_graphml_xml)


def gexf(network: Network) -> bytes:
    """Return a network as GEXF 1.2."""
    return written(network, nx.write_gexf)


def written(network: Network, write: Callable[[nx.Graph, io.BytesIO], None]) -> bytes:
    """Return what a writer of networkx makes of a network."""
    file = io.BytesIO()
    write(graph_of(network), file)
    return file.getvalue()


def clean(text: str) -> str:
    """Return text that XML can hold."""
    return BROKEN.sub("\N{REPLACEMENT CHARACTER}", text)
