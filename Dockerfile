# The relay alone: docker build -t incident-relay .
FROM debian:13-slim AS queue
RUN mkdir --mode=700 /queue

FROM gcr.io/distroless/nodejs24-debian13:nonroot
COPY package.json /app/
COPY dist /app/dist
COPY --from=queue --chown=65532:65532 /queue /queue
VOLUME /queue
EXPOSE 8080
HEALTHCHECK --interval=30s CMD ["/nodejs/bin/node", "-e", "fetch('http://127.0.0.1:8080/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["/app/dist/cli.js", "relay", "--host", "0.0.0.0", "--queue", "/queue"]
