// A way to Vigie that loses answers: what is asked arrives, what is answered does not.
import http from 'node:http';

export async function losingProxy(target) {
  const state = { lose: () => false, passed: 0, lost: 0 };
  const server = http.createServer(async (asked, answer) => {
    const chunks = [];
    for await (const chunk of asked) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { host, connection, 'content-length': length, ...headers } = asked.headers;
    const got = await fetch(target + asked.url, { method: asked.method, headers, body: body.length ? body : undefined })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(() => null);
    if (!got || state.lose(body.toString())) {
      state.lost += 1;
      asked.socket.destroy();
      return;
    }
    state.passed += 1;
    answer.writeHead(got.status, { 'content-type': 'application/json' }).end(got.text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { ...state, state, url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
