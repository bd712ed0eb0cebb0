// What a screen reader says: one sentence for a burst, not one for each event.
import { change } from "./state.js";

const BURST_MS = 1500;
let waiting = [];

export function announce(sentence) {
  change({ announcement: sentence });
}

export function announceReport(report) {
  waiting.push(report);
  if (waiting.length === 1) setTimeout(tell, BURST_MS);
}

function tell() {
  const [{ category, commune }] = waiting;
  announce(
    waiting.length === 1
      ? `Nouveau signalement : ${category.label}, ${commune.name}.`
      : `${waiting.length} nouveaux signalements.`,
  );
  waiting = [];
}
