/** A minimal echo bot on the same libraries: the baseline for the start benchmark. */
const { Application, TeamsAdapter } = require('@microsoft/teams-ai');
const { ConfigurationServiceClientCredentialFactory } = require('botbuilder');
const express = require('express');

const adapter = new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory({}));
const app = new Application();
app.activity('message', (context) => context.sendActivity(context.activity.text ?? ''));

const server = express();
server.use(express.json());
server.post('/api/messages', (request, response) => adapter.process(request, response, (context) => app.run(context)));
server.listen(Number(process.env.PORT), '127.0.0.1');
