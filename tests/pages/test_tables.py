"""The names of columns on the cells of tables that phones show row by row."""

from __future__ import annotations

from handbook.pages.tables import with_names

HEAD = "<thead><tr><th>Behov</th><th>Tjänst &amp; <b>stöd</b></th><th></th></tr></thead>"
ROW = '<tr id="a"><th scope="row">Mat</th><td class="num">1</td><td>2</td></tr>'


def table(row: str, kind: str = "stack") -> str:
    return f'<p>a</p><table class="{kind}">{HEAD}<tbody>{row}</tbody></table><p>b</p>'


def test_every_cell_says_the_name_of_its_column() -> None:
    named = ROW.replace("<td class", '<td data-label="Tjänst &amp; stöd" class')
    assert with_names(table(ROW)) == table(named), "an unnamed column has nothing to say"
    assert with_names(table(ROW, "stack figures")) == table(named, "stack figures")


def test_the_first_cell_of_a_row_is_its_heading() -> None:
    row = "<tr><td>6 §</td><td>Ge råd</td></tr>"
    named = '<tr><td>6 §</td><td data-label="Tjänst &amp; stöd">Ge råd</td></tr>'
    assert with_names(table(row)) == table(named)


def test_other_tables_stay_as_they_are() -> None:
    assert with_names(table(ROW, "matrix")) == table(ROW, "matrix")
    assert with_names(f"<table>{HEAD}{ROW}</table>") == f"<table>{HEAD}{ROW}</table>"


def test_a_name_cannot_leave_its_attribute() -> None:
    head = '<thead><tr><th>A</th><th>"&gt;&lt;b&gt;</th></tr></thead>'
    made = with_names(f'<table class="stack">{head}<tr><td>1</td><td>2</td></tr></table>')
    assert 'data-label="&#34;&gt;&lt;b&gt;"' in made


def test_a_cell_that_shows_nothing_is_marked_instead() -> None:
    row = '<tr><td>1</td><td class="a"><span class="vh">Ingen</span></td><td>2</td></tr>'
    assert with_names(table(row)) == table(row.replace("<td class", "<td data-empty class"))
    shown = '<tr><td>1</td><td><span class="vh">Ja</span> <b>x</b></td><td>2</td></tr>'
    assert "data-empty" not in with_names(table(shown))
