"""Sixty texts of the known kinds that try to become more than text, and how to tell that one did.

Whatever they call for lies at ``beacon.example``; whatever they make is called ``theirs``.
"""

from __future__ import annotations

from playwright.sync_api import Page

HOSTILE = (
    # Scripts, plain and behind what a careless page would have opened.
    "<script>alert(1)</script>",
    "<ScRiPt src=//beacon.example/1.js></sCrIpT>",
    '"><script>alert(3)</script>',
    "'-alert(4)-'",
    "</textarea><script>alert(5)</script>",
    "</title><script>document.title='theirs'</script>",
    "</style><script>alert(7)</script>",
    "--><script>alert(8)</script><!--",
    "<![CDATA[<script>alert(9)</script>]]>",
    "</script><script>alert(10)//",
    "<scr<script>ipt>alert(11)</scr</script>ipt>",
    "%3Cscript%3Ealert(12)%3C/script%3E",
    r"\u003cscript\u003ealert(13)\u003c/script\u003e",
    "&lt;script&gt;alert(14)&lt;/script&gt;",
    "\uff1cscript\uff1ealert(15)\uff1c/script\uff1e",
    # Elements that call a script by themselves.
    "<img src=x onerror=alert(16)>",
    "<img/src='x'/onerror=alert(17)//",
    "<svg onload=alert(18)>",
    "<svg><animate onbegin=alert(19) attributeName=x dur=1s>",
    "<details open ontoggle=alert(20)>theirs</details>",
    "<video><source onerror=alert(21)></video>",
    "<input autofocus onfocus=alert(22)>",
    '" autofocus onfocus=alert(23) x="',
    "' onmouseover='alert(24)",
    "<body onload=alert(25)>",
    "<math><mtext><img src=x onerror=alert(26)></mtext></math>",
    "<iframe srcdoc='<script>parent.alert(27)</script>'></iframe>",
    "<a id=theirs href=javascript:alert(28)>here</a>",
    "<a href='java&#10;script:alert(29)'>here</a>",
    "[here](javascript:alert(30))",
    "[here](JaVaScRiPt&colon;alert(31))",
    "[here](data:text/html,<script>alert(32)</script>)",
    "[here][1]\n\n[1]: javascript:alert(33)",
    # What tells somebody elsewhere that it was read.
    "<img src=https://beacon.example/34.png>",
    "<img srcset='//beacon.example/35.png 1x'>",
    "![seen](https://beacon.example/36.png)",
    "![seen][2]\n\n[2]: https://beacon.example/37.png",
    "[![seen](https://beacon.example/38.png)](https://beacon.example/38)",
    "<link rel=stylesheet href=https://beacon.example/39.css>",
    "<link rel=prefetch href=https://beacon.example/40>",
    "<style>@import url(https://beacon.example/41.css)</style>",
    "<div style='background:url(https://beacon.example/42.png)'>theirs</div>",
    "<table background=https://beacon.example/43.png><tr><td>theirs</table>",
    "<audio autoplay src=https://beacon.example/44.mp3></audio>",
    "<object data=https://beacon.example/45></object>",
    "<embed src=https://beacon.example/46>",
    "<svg><image href=https://beacon.example/47.png /></svg>",
    "<meta http-equiv=refresh content='0;url=https://beacon.example/48'>",
    "<base href=https://beacon.example/49/>",
    "<form action=https://beacon.example/50><button>theirs</button></form>",
    "<https://beacon.example/51>",
    "https://beacon.example/52",
    # What covers or dresses up the page, and what Streamlit's Markdown knows besides.
    "<div id=theirs style='position:fixed;inset:0;z-index:9'>theirs</div>",
    "</div></div><style>body{display:none}</style>",
    "# Theirs\n\n| a | b |\n|---|---|\n| **c** | ~~d~~ |",
    ":red[theirs] :blue-background[theirs] :material/delete: :streamlit:",
    r"$\href{javascript:alert(57)}{theirs}$ and $x^2$",
    "{{constructor.constructor('alert(58)')()}} ${alert(58)} #{58}",
    "\u202egnihtemos\u202c \u200b\ufeff\x00 \x1b[31m",
    "<b id=theirs>theirs</b><marquee>theirs</marquee>",
)
"""The sixty."""

_FIND = r"""
() => {
  const elsewhere = /beacon\.example|javascript:|java\s*script:|data:text\/html/i;
  const never = "iframe, object, embed, base, marquee, audio, video, math, form[action],"
    + " meta[http-equiv], #theirs, .katex, link[href*='beacon']";
  const found = [...document.querySelectorAll(never)];
  for (const each of document.querySelectorAll("*")) {
    for (const {name, value} of each.attributes) {
      if (/^on/i.test(name)) found.push(each);
      const leads = ["href", "src", "srcset", "action", "background", "style", "xlink:href"];
      if (leads.includes(name.toLowerCase()) && elsewhere.test(value)) found.push(each);
    }
    if (each.tagName === "STYLE" && elsewhere.test(each.textContent)) found.push(each);
    if (each.tagName === "SCRIPT" && elsewhere.test(each.textContent + each.src)) found.push(each);
  }
  if (getComputedStyle(document.body).display === "none") found.push(document.body);
  const main = document.querySelector('[data-testid="stMain"]');
  for (const each of main ? main.querySelectorAll("h1, h2, th, td, strong, del, span[style]") : [])
    if (/^(theirs|a|b|c|d|shout)$/i.test(each.textContent.trim())) found.push(each);
  return found.map((each) => each.outerHTML.slice(0, 200));
}
"""


def find_theirs(page: Page) -> list[str]:
    """Return the elements of a page that came about from what somebody wrote."""
    found: list[str] = page.evaluate(_FIND)
    return found
