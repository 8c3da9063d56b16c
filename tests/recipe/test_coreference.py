import io
import tarfile

import pytest
from training import coreference

CONLLU = """# newdoc id = GUM_voyage_made
# newpar
# sent_id = 1
1	Ada	Ada	PROPN	NNP	_	2	compound	_	Entity=(7-person-giv:act
2	Brandt	Brandt	PROPN	NNP	_	3	nsubj	_	Entity=7)
3	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
# sent_id = 2
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(7-person-giv:act-cf1-1-ana)
2	slept	sleep	VERB	VBD	_	0	root	_	_
"""


@pytest.fixture
def page(tmp_path):
    archive = tmp_path / "gum.tar.xz"
    with tarfile.open(archive, "w:xz") as tar:
        info = tarfile.TarInfo("dep/GUM_voyage_made.conllu")
        info.size = len(CONLLU.encode())
        tar.addfile(info, io.BytesIO(CONLLU.encode()))
    return coreference.gum(archive)[0][0]


def test_paragraphs_of_a_text_stand_apart(page):
    assert page.text.rstrip() == "Ada Brandt left.\n\nShe slept"


def test_mentions_have_the_head_that_lies_outside_them(page):
    assert [page.text[one.head : one.end] for one in page.mentions] == ["Brandt", "She"]


def test_mentions_of_one_entity_share_its_name(page):
    assert len({one.entity for one in page.mentions}) == 1
