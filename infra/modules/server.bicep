metadata description = 'The server on App Service: Linux, Node, no secret, started by Node itself.'

import { textByName } from 'types.bicep'

param name string
param location string
param tags textByName
param sku string
@minValue(1)
@maxValue(10)
param instances int
param zoneRedundant bool
param identityId string
@description('Settings of the server (bot/README.md has them all); this module adds those of the platform.')
param settings textByName
@description('Name of the Application Insights resource.')
param insightsName string
@description('Subnet through which storage is reached; empty: none.')
param subnetId string
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instances
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd finds the site of a service by this tag.
  tags: union(tags, { 'azd-service-name': 'server' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Not `npm start`, which may keep the signal to stop from the server.
      appCommandLine: 'node server/main.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      // Not /readyz: while storage is out that answers 503, and every instance would be replaced for nothing.
      healthCheckPath: '/healthz'
      http20Enabled: true
      httpLoggingEnabled: false
      minTlsVersion: '1.2'
      minimumElasticInstanceCount: 0
      numberOfWorkers: instances
      remoteDebuggingEnabled: false
      scmMinTlsVersion: '1.2'
      use32BitWorkerProcess: false
      vnetRouteAllEnabled: false
      webSocketsEnabled: false
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, {
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    NODE_ENV: 'production'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
    WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '5'
    WEBSITE_RUN_FROM_PACKAGE: '1'
    WEBSITE_WARMUP_PATH: '/healthz'
    WEBSITE_WARMUP_STATUSES: '200'
  })
}

resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noPasswordForDeployment 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource planMetrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: plan
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

// AppServiceHTTPLogs stay out: they hold the addresses of calendars, which are their owners' secrets, and people's network addresses.
resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'AppServiceAuditLogs']: {
        category: category
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output siteId string = site.id
output siteName string = site.name
output hostName string = site.properties.defaultHostName
