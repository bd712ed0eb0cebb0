/** An id for what is sent: the same for the same content, so that sending again after a lost answer does nothing twice. */
export function retryId() {
  let sent;
  let id;
  return (content) => {
    const now = JSON.stringify(content);
    if (now !== sent) id = randomId();
    sent = now;
    return id;
  };
}

// crypto.randomUUID is missing on a page served without TLS to another machine.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
