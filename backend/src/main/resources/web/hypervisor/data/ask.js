import { request, SignedOut } from "./api.js";
import { change } from "./state.js";

const turns = new Map();
let signedOut = () => {};

/** What to do when the server does not know the viewer any more. */
export function onSignedOut(act) {
  signedOut = act;
}

/** The data of an operation; undefined when it failed (then the page says why) or a later question of the same name overtook it. */
export async function ask(name, variables) {
  const turn = (turns.get(name) ?? 0) + 1;
  turns.set(name, turn);
  const isLast = () => turns.get(name) === turn;
  try {
    const data = await request(name, variables);
    return isLast() ? data : undefined;
  } catch (failure) {
    if (isLast()) show(failure);
  }
}

/** Answers on their way concern a page that is gone. */
export function forgetQuestions() {
  for (const [name, turn] of turns) turns.set(name, turn + 1);
}

export function show(failure) {
  if (failure instanceof SignedOut) signedOut(failure.message);
  else change({ problem: failure.message });
}
