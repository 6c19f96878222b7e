# Initial data of a test's Request Tracker: anna works with tickets, bo may see none, eva is no member of the staff.
use strict;
use warnings;
use utf8;

our (@Users, @ACL);

my %staff = (Password => 'korrekt häst batteri', Privileged => 1, Lang => 'sv');
@Users = (
    { %staff, Name => 'anna', RealName => 'Anna Ek', EmailAddress => 'anna@kundcenter.test' },
    { %staff, Name => 'bo', RealName => 'Bo Al', EmailAddress => 'bo@kundcenter.test' },
    { %staff, Name => 'eva', RealName => 'Eva Lind', EmailAddress => 'eva@kundcenter.test', Privileged => 0 },
);
@ACL = map { { UserId => 'anna', Right => $_ } } qw(SeeQueue ShowTicket CreateTicket ModifyTicket ReplyToTicket CommentOnTicket ShowTicketComments);

1;
