"""Furniture and captions: told by the shape of the line; prose never is."""

import pytest

from onrecord.intake.marking.captions import is_caption
from onrecord.intake.marking.furniture import is_furniture

PROSE = [
    "Comments by the minister were met with anger in Orvel.",
    "Read by millions, the paper has never missed a day.",
    "More than 300 people died when the dam gave way.",
    "Related deaths rose to 12, the ministry said.",
    "Share prices fell after the dam gave way.",
    "Join the army, the minister told the young men of Orvel.",
    "Follow-up inspections found cracks, the board said.",
    "No comment was available from the embassy on Monday.",
    "Watch towers along the border were manned again.",
    "Copyright law does not cover it, the court held.",
    "This report has not been confirmed by the ministry.",
    "This story has a long history, the mayor said.",
    "We use cookies,” the baker joked, “not words.”",
    "Advertisement spending fell by 12 percent.",
    "Subscribe or starve, the editor told his readers.",
    "Latest figures put the toll at 3,703.",
    "Video footage showed the dam as it gave way.",
    "Photos showed top officials at the round table.",
    "Support for independent candidates grew to 12 percent.",
    "Help us, the woman cried from the roof.",
    "Email sent to the ministry was not answered.",
    "“Read more: that is my advice,” he said.",
    "Register offices in Orvel counted 12 dead.",
    "Get out while you can, the mayor told them in a text message.",
    "Sign language interpreters were at the scene.",
    "Tags on the bodies gave no names.",
    "File cabinets floated in the street.",
    "Up to 12 people are missing.",
    "Home to 3,000 people, Orvel lies below the dam.",
    "He was taken to hospital (the one in Orvel).",
    "The army fired first (Reuters)",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_neither_furniture_nor_caption(line):
    assert not is_furniture(line)
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Dam gives way at Orvel",
        "READ MORE: Dam gives way at Orvel",
        "ALSO READ | Dam gives way at Orvel",
        "Related: Dam gives way at Orvel",
        "Why the dam gave way: what we know Read more",
        "[What we know about the dam that gave way]",
        "Join our commenting forum",
        "Join thought-provoking conversations, follow other readers and see their replies",
        "Comments",
        "12 Comments",
        "Leave a comment",
        "Share",
        "Share this article on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Advertisement",
        "Advertisement - Continue reading below",
        "Story continues below advertisement",
        "Sign up for our daily newsletter",
        "Subscribe to our newsletter to get the news in your inbox.",
        "Get breaking news alerts in our app",
        "Follow us on Telegram and X",
        "Follow Ada Brandt on Twitter @adab.",
        "Click here to return to the page.",
        "We use cookies to improve your experience. See our cookie policy.",
        "By clicking “Accept”, you agree to our terms of service.",
        "Copyright 2025 The Valley Post. All rights reserved.",
        "© 2025 Valley Media",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "This article originally appeared on The Valley Post.",
        "Our Standards: The Valley Trust Principles.",
        "3 min read",
        "Updated 2 hours ago",
        "Tags: dam, flood, Orvel",
        "Home > World > Dam gives way",
        "Scroll down for video",
        "Listen to this article",
        "https://post.example/dam",
        "* * *",
        "-30-",
        "This is a developing story. Check back for updates.",
        "Support our journalism for as little as $1.",
        "Trending now:",
        "Most read",
    ],
)
def test_what_a_page_prints_around_a_report_is_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: the dam at Orvel on Monday.",
        "Photo caption: the dam at Orvel",
        "Photo, Ministry of Water: the dam at Orvel on 3 March.",
        "The dam at Orvel on Monday. (Ada Brandt/AFP via Getty Images)",
        "The dam at Orvel on Monday. [AP Photo]",
        "The dam at Orvel on Monday. Photograph: Ada Brandt/Reuters",
        "The dam at Orvel. (Photo: Water Board)",
        "FILE - The dam at Orvel in 2019.",
        "Image copyright Getty Images Image caption The dam at Orvel",
        "Ada Brandt/Reuters",
        "Photo : YONHAP News",
        "© Reuters. The dam at Orvel",
    ],
)
def test_what_tells_of_a_picture_is_a_caption(line):
    assert is_caption(line)
