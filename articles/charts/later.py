"""Rows of a table that are made when somebody looks at them: whoever only draws a chart does not."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Later(Sequence[T]):
    """A sequence that is made once, when it is first looked at."""

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        """Take what makes it."""
        self._make = make
        self._made: tuple[T, ...] | None = None

    @property
    def made(self) -> tuple[T, ...]:
        """Return what it holds."""
        if self._made is None:
            self._made = tuple(self._make())
        return self._made

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...

    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self.made[index]

    def __len__(self) -> int:
        return len(self.made)

    def __eq__(self, other: object) -> bool:
        return self.made == (other.made if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self.made)
