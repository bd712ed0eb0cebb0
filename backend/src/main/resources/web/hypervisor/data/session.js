// The token of the visit: out of the address bar, into this tab only.
const KEY = "vigie.token";

export function tokenOfVisit() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    history.replaceState(null, "", location.pathname + location.search);
    keepToken(token);
  }
  return token ?? sessionStorage.getItem(KEY);
}

export function keepToken(token) {
  sessionStorage.setItem(KEY, token);
}

export function dropToken() {
  sessionStorage.removeItem(KEY);
}
