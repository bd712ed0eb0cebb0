// Dates as they are said in Paris.
const zone = { timeZone: "Europe/Paris" };
const moment = new Intl.DateTimeFormat("fr-FR", { ...zone, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("fr-FR", { ...zone, weekday: "short", day: "numeric", month: "short" });
const iso = new Intl.DateTimeFormat("fr-CA", { ...zone, year: "numeric", month: "2-digit", day: "2-digit" });

export const at = (instant) => moment.format(new Date(instant));
export const on = (instant) => day.format(new Date(instant));
export const onDay = (date) => day.format(new Date(`${date}T12:00:00Z`));
export const today = () => iso.format(new Date());
export const daysAgo = (days) => iso.format(new Date(Date.now() - days * 86_400_000));
