// The transcript's keys that no button can have: the list follows the line somebody is at, and
// "/" leads to the search field. Reads what is on the page; sends nothing and changes no focus
// but on "/" and Escape.

const SEARCH = ".st-key-words input";
const PANEL = ".st-key-panel";
const GAP = 16; // pixels between the line and the panel below it
const PATIENCE = 2000; // milliseconds until a page of lines has surely been drawn

let last = ""; // the line that was followed last, and how often it was changed
let wait = 0;
let newest = null; // the drawing of the page that the listener is there for

export default function ({ data }) {
  // The same function twice is one listener; and the page before may go after the next has come.
  const mine = (newest = {});
  document.addEventListener("keydown", onKey);
  const now = `${data?.at} ${data?.changes}`;
  if (now !== last) {
    last = now;
    follow(data?.at, performance.now() + PATIENCE);
  }
  return () => {
    if (newest === mine) document.removeEventListener("keydown", onKey);
  };
}

function follow(name, until) {
  clearTimeout(wait);
  if (!name) return;
  const [line] = document.getElementsByClassName(name);
  if (line && !isBusy()) show(line);
  // The line may be on a page that is still being drawn.
  else if (performance.now() < until) wait = setTimeout(follow, 50, name, until);
}

function isBusy() {
  return document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "running";
}

function show(line) {
  const panel = document.querySelector(PANEL)?.offsetHeight ?? 0;
  line.style.scrollMarginBottom = `${panel + GAP}px`;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // A line that can be seen stays where it is.
  line.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
}

function onKey(event) {
  const field = document.querySelector(SEARCH);
  if (!field || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !isWriting(event.target)) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape" && event.target === field) {
    field.blur();
  }
}

function isWriting(place) {
  return place.isContentEditable || !!place.closest?.("input, textarea, select, [role=dialog]");
}
