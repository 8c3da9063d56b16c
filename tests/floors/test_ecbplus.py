import io
import tarfile

from floors.coreference import _keyed, _met
from floors.ecbplus import pages

PAGE = """<Document>
<token t_id="1" sentence="0">A</token><token t_id="2" sentence="0">dam</token><token t_id="3" sentence="0">broke</token>
<token t_id="4" sentence="0">,</token><token t_id="5" sentence="0">he</token><token t_id="6" sentence="0">said</token>
<token t_id="7" sentence="1">Rain</token><token t_id="8" sentence="1">fell</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="2"><token_anchor t_id="8"/></ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="3"><token_anchor t_id="5"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="4"/>
</Markables>
<Relations><CROSS_DOC_COREF r_id="9" note="ACT1"><source m_id="1"/><target m_id="4"/></CROSS_DOC_COREF></Relations>
</Document>"""


def only_page(tmp_path):
    archive = tmp_path / "ecb.tar"
    with tarfile.open(archive, "w") as tar:
        info = tarfile.TarInfo("5/5_1ecbplus.xml")
        info.size = len(PAGE)
        tar.addfile(info, io.BytesIO(PAGE.encode()))
    return next(pages(archive))


def test_tokens_are_laid_out_a_sentence_a_line(tmp_path):
    page = only_page(tmp_path)
    assert page.text == "A dam broke, he said\nRain fell "
    assert (page.topic, page.story) == ("5", "5plus")


def test_what_is_marked_has_its_words_and_its_chain(tmp_path):
    page = only_page(tmp_path)
    assert [(page.text[one.start : one.end], one.chain) for one in page.marked] == [
        ("broke", "ACT1"),
        ("he", None),
        ("fell", None),
    ]


def test_a_gold_mention_is_met_where_words_of_an_event_touch_its_own(tmp_path):
    (_, broke), (_, fell) = _keyed(only_page(tmp_path))
    spans = [(2, 11, "event-1")]
    assert (_met(broke, spans), _met(fell, spans)) == ("event-1", None)
