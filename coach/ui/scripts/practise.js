// The boxes of the exercises: what is typed is kept after a pause, and Enter sends it. Reads
// what is on the page; sends nothing itself, and changes no focus.

const BOX = "[class*='st-key-practise-box']";
const PAUSE = 800; // milliseconds without typing

let wait = 0;
let last = "";

export default function ({ data }) {
  // The same functions twice are one listener.
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("input", onInput);
  if (data?.at !== last) {
    if (last) show();
    last = data?.at;
  }
  return () => {
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("input", onInput);
  };
}

function find(place) {
  return place.matches?.("textarea") ? place.closest(BOX) : null;
}

function onInput(event) {
  if (!find(event.target)) return;
  clearTimeout(wait);
  wait = setTimeout(commit, PAUSE, event.target);
}

// As if the box had been left: Streamlit hears of what is in it then.
function commit(field) {
  clearTimeout(wait);
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

function onKey(event) {
  const box = find(event.target);
  if (!box || event.key !== "Enter" || event.shiftKey || event.altKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  commit(event.target);
  box.querySelector("[data-testid='stBaseButton-primary']")?.click();
}

// After a turn the box stays where it can be seen.
function show() {
  requestAnimationFrame(() => {
    document.querySelector(BOX)?.scrollIntoView({ block: "nearest" });
  });
}
