# The app with its model and sample articles. Without NEO4J_URI it keeps an embedded store in /data.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production DICTUM_DATA=/data DICTUM_HOST=0.0.0.0 DICTUM_PORT=4000
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY bin bin
COPY models models
COPY schema schema
COPY seeds seeds
USER node
VOLUME /data
EXPOSE 4000
ENTRYPOINT ["node", "bin/dictum.js"]
CMD ["start"]
