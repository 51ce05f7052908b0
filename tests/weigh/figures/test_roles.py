"""What befell those whom a figure counts."""

import pytest
from tests.weigh.figure_fixtures import story

from secondsource.weigh.figures.mentions import find_mentions


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Men in boats pulled [112 people|112|person|people] from the water.", "saved"),
        ("They brought [112 people|112|person|people] ashore.", "saved"),
        # the dead come out of the water too
        ("Men in boats pulled [12 bodies|12|body|bodies] from the water.", "dead"),
        ("They pulled [12 carts|12|cart|carts] from the mill.", None),
        ("We buried [13 people|13|person|people].", "dead"),
        ("[13 people|13|person|people] were buried under snow.", None),
        ("Orl has [900 inhabitants|900|inhabitant|inhabitants].", "living"),
        ("It is a town of [900|900].", "living"),
        ("[900 people|900|person|people] live in Orl.", "living"),
        ("[900 residents|900|resident|residents] were killed.", "dead"),
        ("[900 residents|900|resident|residents] signed.", None),
        # somebody else was killed
        ("He shot [three people|3|person|people], killing one.", None),
        ("Ms Ost was shot dead and [two clerks|2|clerk|clerks] sat down.", None),
        # somebody's death is looked into by others
        ("[40 clerks|40|clerk|clerks] look into Ost's death.", None),
        ("[40 deaths|40|death|deaths] were counted.", "dead"),
        # who missed games went nowhere
        ("He missed [four games|4|game|games].", None),
        ("[Four men|4|man|men] are missing.", "missing"),
        # far from a bare number, "aboard" is said of others
        ("At about [25|25] past nine the navy men and the officers who stood aboard saw it.", None),
        ("There were [25|25] aboard.", "aboard"),
    ],
)
def test_a_role_is_that_of_those_who_are_counted(text: str, role: str | None) -> None:
    """The predicate of the figure, not one beside it."""
    (mention,) = find_mentions(story(text))
    assert mention.role == role
