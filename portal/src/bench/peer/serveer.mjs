// Serves dist/ as a static host does: compressed, files with a hash kept for good. node serveer.mjs PORT
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const soort = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json'
};

http.createServer((vraag, antwoord) => {
  const pad = new URL(vraag.url, 'http://127.0.0.1').pathname;
  const bestand = path.join('dist', pad.endsWith('/') ? pad + 'index.html' : pad);
  fs.readFile(bestand, (fout, inhoud) => {
    if (fout) {
      antwoord.writeHead(404);
      antwoord.end();
      return;
    }
    const gzip = zlib.gzipSync(inhoud, {level: 9});
    antwoord.writeHead(200, {
      'content-type': soort[path.extname(bestand)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-length': gzip.length,
      'cache-control': bestand.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable'
    });
    antwoord.end(gzip);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
