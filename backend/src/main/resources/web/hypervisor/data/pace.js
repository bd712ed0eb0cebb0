/** `act`, at once and then at most once in so many milliseconds, whatever the burst; the last call always counts. */
export function paced(act, milliseconds = 1000) {
  let waiting = false;
  let again = false;
  return function call() {
    again = waiting;
    if (waiting) return;
    waiting = true;
    act();
    setTimeout(() => {
      waiting = false;
      if (again) call();
    }, milliseconds);
  };
}
