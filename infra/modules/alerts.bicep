metadata description = 'What somebody is told about. What to do for each is in the README, under the name of the alert.'

import { textByName } from 'types.bicep'

param name string
param location string
param tags textByName
@description('Address of the server, without trailing slash.')
param publicUrl string
param siteId string
param tableServiceId string
param workspaceId string
param insightsId string
param actionGroupId string

@description('An alert on a metric of one resource: its totals over five minutes, looked at every minute.')
type metricAlert = {
  name: string
  description: string
  severity: int
  scope: string
  @description('Has to fit the kind of the scope.')
  namespace: string
  metric: string
  operator: 'GreaterThan' | 'LessThan'
  threshold: int
  aggregation: 'Total' | 'Average'
  dimensions: { name: string, operator: 'Include', values: string[] }[]
}

@description('An alert on lines of the log. A query answers with the lines that somebody should know of.')
type logAlert = {
  name: string
  description: string
  severity: int
  query: string
  @description('How often the query runs, and over how long a time.')
  every: string
  over: string
  moreThan: int
}

var metricAlerts metricAlert[] = [
  {
    name: 'instance-unhealthy'
    description: 'An instance of the server does not answer the platform\'s health check.'
    severity: 2
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    operator: 'LessThan'
    threshold: 100
    aggregation: 'Average'
    dimensions: []
  }
  {
    name: 'server-errors'
    description: 'Requests end with a server error (5xx).'
    severity: 1
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    operator: 'GreaterThan'
    threshold: 5
    aggregation: 'Total'
    dimensions: []
  }
  {
    name: 'storage-throttling'
    description: 'Table Storage refuses requests because there are too many, or because it is busy.'
    severity: 2
    scope: tableServiceId
    namespace: 'Microsoft.Storage/storageAccounts/tableServices'
    metric: 'Transactions'
    operator: 'GreaterThan'
    threshold: 10
    aggregation: 'Total'
    dimensions: [
      {
        name: 'ResponseType'
        operator: 'Include'
        values: [
          'ClientAccountBandwidthThrottlingError'
          'ClientAccountRequestThrottlingError'
          'ClientThrottlingError'
          'ServerBusyError'
          'SuccessWithThrottling'
        ]
      }
    ]
  }
]

var logAlerts logAlert[] = [
  {
    name: 'messages-not-delivered'
    description: 'Teams refused a message, or nobody knows whether it arrived.'
    severity: 2
    query: loadTextContent('../alerts/messages.kql')
    every: 'PT15M'
    over: 'PT15M'
    moreThan: 0
  }
  {
    name: 'outbox-age'
    description: 'A message has waited for more than half an hour.'
    severity: 2
    query: loadTextContent('../alerts/outbox-age.kql')
    every: 'PT15M'
    over: 'PT2H'
    moreThan: 0
  }
  {
    name: 'jobs-failing'
    description: 'A job of the server fails again and again.'
    severity: 2
    query: loadTextContent('../alerts/jobs.kql')
    every: 'PT15M'
    over: 'PT15M'
    moreThan: 10
  }
  {
    name: 'backup-not-taken'
    description: 'The backup of the night could not be taken, and not in the hours after it either.'
    severity: 2
    query: loadTextContent('../alerts/backup.kql')
    every: 'PT1H'
    over: 'P1D'
    moreThan: 2
  }
  {
    name: 'quarter-not-confirmed'
    description: 'Two weeks after a quarter\'s end the VRU has not confirmed its figure.'
    severity: 3
    query: loadTextContent('../alerts/quarter.kql')
    every: 'P1D'
    over: 'P1D'
    moreThan: 0
  }
]

// Asked from outside: three places in Europe, so that the fault of one of them wakes nobody.
resource readiness 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-readiness'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${name}-readiness'
    Name: 'readiness'
    Description: 'Whether the server is ready: storage answers, and sign-ins can be verified.'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-ru-msa-edge' }
      { Id: 'emea-se-sto-edge' }
      { Id: 'emea-gb-db3-azr' }
    ]
    Request: {
      RequestUrl: '${publicUrl}/readyz'
      HttpVerb: 'GET'
      FollowRedirects: false
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The server is not ready, seen from outside, or its certificate ends within two weeks.'
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [readiness.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: readiness.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}

resource onMetrics 'Microsoft.Insights/metricAlerts@2026-01-01' = [
  for alert in metricAlerts: {
    name: '${name}-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: true
      scopes: [alert.scope]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: alert.metric
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: alert.namespace
            metricName: alert.metric
            dimensions: alert.dimensions
            operator: alert.operator
            threshold: alert.threshold
            timeAggregation: alert.aggregation
          }
        ]
      }
      actions: [
        {
          actionGroupId: actionGroupId
        }
      ]
    }
  }
]

resource onLogs 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for alert in logAlerts: {
    name: '${name}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}-${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: false
      scopes: [workspaceId]
      evaluationFrequency: alert.every
      windowSize: alert.over
      // The table of the log is there once the first line has been written.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.moreThan
            failingPeriods: {
              minFailingPeriodsToAlert: 1
              numberOfEvaluationPeriods: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [actionGroupId]
      }
    }
  }
]
