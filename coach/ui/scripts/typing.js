// What is typed at an exercise is handed over at each pause, and as the page is left, so that a
// reload loses nothing; Enter sends a question; and Enter on a button is that button's own,
// whatever else Enter does on the page. Reads nothing else, keeps nothing, changes no focus.

const QUESTION = '[class*="st-key-asked-"] textarea';
const BOX = `${QUESTION}, [class*="st-key-typed-"] textarea`;
const SEND = ".st-key-practise-send button";
const PAUSE = 700; // milliseconds without a letter

let wait = 0;
let newest = null; // the drawing of the page that these listeners are there for
let typedIn = null; // the box that has something not handed over yet

export default function () {
  // The same function twice is one listener; and the page before may go after the next has come.
  const mine = (newest = {});
  document.addEventListener("input", onInput);
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("beforeunload", onLeaving);
  // Somebody may have begun to type before this was here.
  onInput({ target: document.activeElement });
  return () => {
    if (newest !== mine) return;
    document.removeEventListener("input", onInput);
    window.removeEventListener("keydown", onKey, true);
    window.removeEventListener("beforeunload", onLeaving);
  };
}

function onInput(event) {
  if (!event.target.matches?.(BOX)) return;
  clearTimeout(wait);
  typedIn = event.target;
  wait = setTimeout(handOver, PAUSE, event.target);
}

function onLeaving() {
  if (typedIn) handOver(typedIn);
}

// Streamlit takes a text over at Ctrl+Enter, with the focus where it is.
function handOver(box) {
  clearTimeout(wait);
  typedIn = null;
  if (!box.isConnected) return;
  const keys = { key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true };
  box.dispatchEvent(new KeyboardEvent("keydown", keys));
}

function onKey(event) {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
  const at = event.target;
  if (at.matches?.(QUESTION)) {
    if (!event.shiftKey && document.querySelector(SEND)) send(event, at);
  } else if (at.closest?.("a, button, summary, input, select, [role=button], [role=option]")) {
    event.stopImmediatePropagation();
  }
}

function send(event, box) {
  event.preventDefault();
  event.stopImmediatePropagation();
  handOver(box);
  document.querySelector(SEND).click();
}
