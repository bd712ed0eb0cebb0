-- Posts the body in the file named after `--`, with the bearer token that may follow, and says what
-- came of it in one line of JSON. Where the body says @UNIQUE@, each request says something else.
local unique = "@UNIQUE@"
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local file = assert(io.open(args[1], "rb"))
  body = file:read("*a")
  file:close()
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  if args[2] then
    wrk.headers["Authorization"] = "Bearer " .. args[2]
  end
  wrk.body = body
  local from, to = body:find(unique, 1, true)
  if from then
    head, tail = body:sub(1, from - 1), body:sub(to + 1)
    run, count = os.time(), 0
    request = function()
      count = count + 1
      return wrk.format(nil, nil, nil, head .. run .. "-" .. number .. "-" .. count .. tail)
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '\n{"requests":%d,"micros":%d,"bytes":%d,"p50Micros":%d,"p99Micros":%d,'
      .. '"statusErrors":%d,"timeouts":%d,"socketErrors":%d}',
    summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99),
    errors.status, errors.timeout, errors.connect + errors.read + errors.write))
end
