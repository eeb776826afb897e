import { DEPLOYMENTS } from '../../../infra/bicep';
import { type Resource, readSnapshot } from './snapshots';

const TABLE_DATA_CONTRIBUTOR = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3';
const BLOB_DATA_CONTRIBUTOR = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';

/**
 * Resource types that do not support diagnostic settings, or whose data is already in the workspace (Application
 * Insights).
 */
const WITHOUT_DIAGNOSTICS = [
  'Microsoft.Authorization/locks',
  'Microsoft.Authorization/roleAssignments',
  'Microsoft.BotService/botServices/channels',
  'Microsoft.Consumption/budgets',
  'Microsoft.Insights/actionGroups',
  'Microsoft.Insights/components',
  'Microsoft.Insights/diagnosticSettings',
  'Microsoft.Insights/metricAlerts',
  'Microsoft.Insights/scheduledQueryRules',
  'Microsoft.Insights/webtests',
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  'Microsoft.Network/privateDnsZones',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  'Microsoft.Network/privateEndpoints',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  'Microsoft.Storage/storageAccounts/blobServices/containers',
  'Microsoft.Storage/storageAccounts/managementPolicies',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
  'Microsoft.Web/sites/config',
];

/** Valid log and metric categories by resource type: Bicep does not validate their names. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.BotService/botServices': ['BotRequest'],
  'Microsoft.Network/networkSecurityGroups': ['NetworkSecurityGroupEvent', 'NetworkSecurityGroupRuleCounter'],
  'Microsoft.Network/virtualNetworks': ['AllMetrics'],
  'Microsoft.OperationalInsights/workspaces': ['Audit', 'AllMetrics'],
  'Microsoft.Storage/storageAccounts': ['Transaction'],
  'Microsoft.Storage/storageAccounts/blobServices': ['StorageRead', 'StorageWrite', 'StorageDelete', 'Transaction'],
  'Microsoft.Storage/storageAccounts/tableServices': ['StorageRead', 'StorageWrite', 'StorageDelete', 'Transaction'],
  'Microsoft.Web/serverfarms': ['AllMetrics'],
  'Microsoft.Web/sites': ['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'AppServiceAuditLogs', 'AllMetrics'],
};

const categoriesOf = ({ properties = {} }: Resource): readonly string[] =>
  [properties.logs, properties.metrics].flatMap((list) =>
    ((list ?? []) as { category: string; enabled: boolean }[])
      .filter(({ enabled }) => enabled)
      .map(({ category }) => category),
  );

describe.each(DEPLOYMENTS)('given the snapshot of %s', (deployment) => {
  const snapshot = readSnapshot(deployment);
  const { resources, of, one } = snapshot;

  it('then Bicep reports no problem', () => {
    expect(snapshot.diagnostics).toEqual([]);
  });

  it('then it holds no key, no secret and no password', () => {
    const keys =
      /listKeys|listAccountSas|AccountKey|SharedAccess(Key|Signature)|\bsig=|BEGIN [A-Z ]*PRIVATE|MicrosoftAppPassword|clientSecret|adminPassword/i;
    expect(snapshot.text.match(keys)).toBeNull();
    expect(of('Microsoft.Web/sites/config/connectionstrings')).toEqual([]);
  });

  it('then storage takes no shared key, no old TLS and no anonymous reader', () => {
    expect(one('Microsoft.Storage/storageAccounts').properties).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      isLocalUserEnabled: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
      allowCrossTenantReplication: false,
    });
  });

  it('then deleted blobs can be restored', () => {
    const { properties } = one('Microsoft.Storage/storageAccounts/blobServices');
    expect(properties).toMatchObject({
      deleteRetentionPolicy: { enabled: true, days: 30 },
      containerDeleteRetentionPolicy: { enabled: true, days: 30 },
    });
  });

  it('then the only roles are Data Contributor on the tables and on the blobs of the backups', () => {
    const roles = of('Microsoft.Authorization/roleAssignments');
    const expected = [
      [one('Microsoft.Storage/storageAccounts').id, TABLE_DATA_CONTRIBUTOR],
      [one('Microsoft.Storage/storageAccounts/blobServices/containers').id, BLOB_DATA_CONTRIBUTOR],
    ] as const;
    expect(roles).toHaveLength(expected.length);
    for (const [scope, role] of expected) {
      const found = roles.find(({ properties }) => String(properties?.roleDefinitionId).endsWith(`/${role}`));
      const begins = `[extensionResourceId('${scope}', 'Microsoft.Authorization/roleAssignments'`;
      expect(found?.id.startsWith(begins)).toBe(true);
      expect(found?.properties?.principalType).toBe('ServicePrincipal');
    }
  });

  it('then backups lie in one container that nobody reads without signing in, and old ones are deleted', () => {
    const container = one('Microsoft.Storage/storageAccounts/blobServices/containers');
    expect(container.properties).toMatchObject({ publicAccess: 'None' });
    const policy = JSON.stringify(one('Microsoft.Storage/storageAccounts/managementPolicies').properties);
    expect(policy).toContain('"prefixMatch":["backups/"]');
    expect(policy).toContain('"daysAfterModificationGreaterThan":35');
    expect(policy).toContain('"daysAfterCreationGreaterThan":35');
  });

  it('then every resource that takes diagnostic settings has them', () => {
    const settings = of('Microsoft.Insights/diagnosticSettings');
    const without = resources
      .filter(({ type }) => !WITHOUT_DIAGNOSTICS.includes(type))
      .filter(
        ({ id }) =>
          !settings.some(
            (setting) => setting.id === `${id}/providers/Microsoft.Insights/diagnosticSettings/to-workspace`,
          ),
      );
    expect(without.map(({ id }) => id)).toEqual([]);
    const workspace = one('Microsoft.OperationalInsights/workspaces').id;
    expect(settings.filter(({ properties }) => properties?.workspaceId !== workspace)).toEqual([]);
  });

  it('then every category of a diagnostic setting exists, and none is left out', () => {
    const said = of('Microsoft.Insights/diagnosticSettings').map((setting) => {
      const owner = resources.find(
        ({ id }) => id === setting.id.split('/providers/Microsoft.Insights/diagnosticSettings/')[0],
      );
      return [owner?.type ?? setting.id, categoriesOf(setting)] as const;
    });
    for (const [type, categories] of said) expect([type, categories]).toEqual([type, CATEGORIES[type]]);
  });

  it('then the addresses of calendars, which are secrets, are logged nowhere', () => {
    expect(snapshot.text).not.toContain('AppServiceHTTPLogs');
    expect(one('Microsoft.Web/sites').properties?.siteConfig).toMatchObject({ httpLoggingEnabled: false });
  });

  it('then the bot is the identity of the server, without a secret, in Teams, over https', () => {
    const identity = one('Microsoft.ManagedIdentity/userAssignedIdentities').id;
    expect(one('Microsoft.BotService/botServices')).toMatchObject({ location: 'global', kind: 'azurebot' });
    expect(one('Microsoft.BotService/botServices').properties).toMatchObject({
      msaAppType: 'UserAssignedMSI',
      msaAppMSIResourceId: identity,
      msaAppTenantId: '55555555-5555-4555-8555-555555555555',
      endpoint: `${snapshot.outputs.PUBLIC_URL}/api/messages`,
      disableLocalAuth: true,
    });
    expect(snapshot.outputs.PUBLIC_URL).toMatch(/^https:\/\//);
    expect(one('Microsoft.BotService/botServices/channels').properties).toMatchObject({
      channelName: 'MsTeamsChannel',
    });
    expect(one('Microsoft.Web/sites').identity).toEqual({
      type: 'UserAssigned',
      userAssignedIdentities: { [identity]: {} },
    });
  });

  it('then the server runs Node 24 on Linux, started by Node, over https, without a password', () => {
    expect(one('Microsoft.Web/serverfarms').properties).toMatchObject({ reserved: true });
    expect(one('Microsoft.Web/sites').properties).toMatchObject({ httpsOnly: true, clientAffinityEnabled: false });
    expect(one('Microsoft.Web/sites').properties?.siteConfig).toMatchObject({
      linuxFxVersion: 'NODE|24-lts',
      appCommandLine: 'node server/main.js',
      alwaysOn: true,
      ftpsState: 'Disabled',
      minTlsVersion: '1.2',
      remoteDebuggingEnabled: false,
    });
    const policies = of('Microsoft.Web/sites/basicPublishingCredentialsPolicies');
    expect(policies.map(({ properties }) => properties)).toEqual([{ allow: false }, { allow: false }]);
  });

  it("then a storage outage does not fail the platform's health check", () => {
    expect(one('Microsoft.Web/sites').properties?.siteConfig).toMatchObject({ healthCheckPath: '/healthz' });
  });

  it('then the budget begins with a month', () => {
    const { properties } = one('Microsoft.Consumption/budgets');
    expect(properties?.timePeriod).toEqual({ startDate: expect.stringMatching(/^\d{4}-\d{2}-01T00:00:00Z$/) });
  });

  it('then everything that has a region is in the one of the deployment, and everything is tagged', () => {
    const regions = new Set(resources.flatMap(({ location }) => (location === undefined ? [] : [location])));
    expect([...regions].sort()).toEqual(['global', 'uksouth']);
    const untagged = resources.filter(({ location, type }) => location !== undefined && !type.endsWith('/channels'));
    expect(untagged.filter(({ tags }) => tags?.app !== 'dawg' || tags.environment !== deployment)).toEqual([]);
  });
});

describe('given the snapshot of prod', () => {
  const { of, one } = readSnapshot('prod');

  it('then two servers or more run in different zones, and storage in three', () => {
    expect(one('Microsoft.Web/serverfarms').sku?.capacity).toBeGreaterThanOrEqual(2);
    expect(one('Microsoft.Web/serverfarms').properties).toMatchObject({ zoneRedundant: true });
    expect(one('Microsoft.Web/serverfarms').sku?.name).toMatch(/^P\dv3$/);
    expect(one('Microsoft.Storage/storageAccounts').sku?.name).toMatch(/ZRS$/);
  });

  it('then storage has no public access, but private endpoints in the network of the server', () => {
    const account = one('Microsoft.Storage/storageAccounts');
    expect(account.properties).toMatchObject({
      publicNetworkAccess: 'Disabled',
      networkAcls: { defaultAction: 'Deny', bypass: 'None', ipRules: [], virtualNetworkRules: [] },
    });
    const network = one('Microsoft.Network/virtualNetworks').id;
    const endpoints = of('Microsoft.Network/privateEndpoints');
    for (const { properties } of endpoints) expect(properties?.subnet).toEqual({ id: `${network}/subnets/storage` });
    expect(endpoints.flatMap(({ properties }) => properties?.privateLinkServiceConnections)).toEqual(
      ['table', 'blob'].map((service) => ({
        name: service,
        properties: { privateLinkServiceId: account.id, groupIds: [service] },
      })),
    );
    expect(of('Microsoft.Network/privateDnsZones')).toHaveLength(2);
    expect(one('Microsoft.Web/sites').properties?.virtualNetworkSubnetId).toBe(`${network}/subnets/server`);
  });

  it('then what cannot be recreated is locked: the identity and the storage account', () => {
    const owners = of('Microsoft.Authorization/locks').map(
      ({ id }) => id.split('/providers/Microsoft.Authorization')[0],
    );
    expect(owners.sort()).toEqual(
      [one('Microsoft.ManagedIdentity/userAssignedIdentities').id, one('Microsoft.Storage/storageAccounts').id].sort(),
    );
  });
});
