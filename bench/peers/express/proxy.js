// A reverse proxy on Express: node proxy.js PORT BACKEND
const http = require('http');
const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');

const [port, backend] = process.argv.slice(2);
const app = express();
app.disable('x-powered-by');
app.use(
  createProxyMiddleware({
    target: `http://127.0.0.1:${backend}`,
    agent: new http.Agent({ keepAlive: true }),
  }),
);
app.listen(Number(port), '127.0.0.1');
