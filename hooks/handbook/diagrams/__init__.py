# Pictures of how people work together, drawn at build time as inline SVG. A model becomes a graph,
# then routes and tracks (the same for both languages), then lines of text and coordinates (one
# language at a time), then SVG or a file of another kind.
"""Diagrams of working models, roles and services."""

from handbook.diagrams.bipartite import draw_map
from handbook.diagrams.cards import Picture
from handbook.diagrams.checking import Fault, Flaw
from handbook.diagrams.ego import draw_ego
from handbook.diagrams.geometry import Orientation
from handbook.diagrams.model_map import draw_model_map
from handbook.diagrams.phases import Part, draw_phases, is_large
from handbook.diagrams.swimlane import Diagrams, Drawing, Plan

__all__ = [
    "Diagrams",
    "Drawing",
    "Fault",
    "Flaw",
    "Orientation",
    "Part",
    "Picture",
    "Plan",
    "draw_ego",
    "draw_map",
    "draw_model_map",
    "draw_phases",
    "is_large",
]
