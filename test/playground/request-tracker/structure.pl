# Queues, the agents' group, custom fields and rights, in RT's own initialdata format: REST 2.0 can
# neither grant a right nor apply a field to a queue.
our @Groups = ( { Domain => 'UserDefined', Name => 'Agents', Description => 'Support agents' } );
our @Queues = (
  { Name => 'Support',   Description => 'Customer support', CorrespondAddress => 'support@e2e.test',   CommentAddress => 'support-comment@e2e.test',   SLADisabled => 0 },
  { Name => 'Incidents', Description => 'Outages',          CorrespondAddress => 'incidents@e2e.test', CommentAddress => 'incidents-comment@e2e.test', SLADisabled => 0 },
  { Name => 'Billing',   Description => 'No SLA here',      CorrespondAddress => 'billing@e2e.test',   CommentAddress => 'billing-comment@e2e.test' },
);
our @CustomFields = (
  { Name => 'Severity', Type => 'SelectSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 0, Pattern => '',
    Description => 'How bad', Values => [ map { { Name => $_->[0], SortOrder => $_->[1] } }
      ['1 - Critical',1],['2 - Major',2],['3 - Minor',3],['4 - Question',4] ] },
  { Name => 'Product',   Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 0 },
  { Name => 'Next Step', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 0 },
  { Name => 'Escalation', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 0,
    Description => 'Where an escalation stands' },
);
our @ACL = (
  ( map { { GroupDomain => 'UserDefined', GroupId => 'Agents', Right => $_ } }
    qw( SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket ModifyTicket
        OwnTicket TakeTicket StealTicket ReassignTicket Watch WatchAsAdminCc SeeCustomField ModifyCustomField
        SeeGroup SeeGroupDashboard ShowSavedSearches CreateSavedSearch EditSavedSearches LoadSavedSearch
        ModifySelf ManageAuthTokens ) ),
  { GroupDomain => 'SystemInternal', GroupType => 'Everyone',  Right => 'CreateTicket' },
  { GroupDomain => 'SystemInternal', GroupType => 'Everyone',  Right => 'SeeQueue' },
  { GroupDomain => 'RT::System-Role', GroupType => 'Requestor', Right => 'ReplyToTicket' },
  { GroupDomain => 'RT::System-Role', GroupType => 'Requestor', Right => 'ShowTicket' },
);
1;
