// A device's process, to be killed: sends what is in the file that it is handed, and says when.
import { readFile } from 'node:fs/promises';
import { Device } from './device.mjs';

const [, , , person, through, file] = process.argv;
const device = await Device.of(person, { through });
await device.events.bulkInsert(JSON.parse(await readFile(file, 'utf8')));
await device.connect();
console.log('sending');
