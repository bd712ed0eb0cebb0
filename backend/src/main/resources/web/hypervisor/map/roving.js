/** One stop of the Tab key for all pins; the left and right arrows go from one to the next, west to east. */
export class Roving {
  #order = [];
  #current;

  over(markers) {
    this.#order = markers
      .toSorted((a, b) => a.getLatLng().lng - b.getLatLng().lng)
      .map((marker) => marker.getElement());
    if (!this.#order.includes(this.#current)) this.#current = this.#order[0];
    for (const element of this.#order) {
      element.tabIndex = element === this.#current ? 0 : -1;
      element.onfocus = () => this.#settle(element);
      element.addEventListener("keydown", this.#move);
    }
  }

  #move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const count = this.#order.length;
    this.#order[(this.#order.indexOf(event.currentTarget) + step + count) % count].focus();
  };

  #settle(element) {
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = element;
    element.tabIndex = 0;
  }
}
