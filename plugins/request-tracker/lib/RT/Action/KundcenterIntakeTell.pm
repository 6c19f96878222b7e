package RT::Action::KundcenterIntakeTell;

# Tells Intake of a tag. It is on disk before anything is sent, so that an Intake that is away loses nothing.

use strict;
use warnings;
use base 'RT::Action';

use RT::Extension::KundcenterIntake;
use RT::Extension::KundcenterIntake::Delivery;
use RT::Extension::KundcenterIntake::Spool;

sub Prepare {
    my $self = shift;
    return 0 unless RT::Extension::KundcenterIntake::IsSet();
    my $change = $self->TransactionObj;
    my $tag = $change->Type eq 'CustomField' ? $change->NewValue
        : $self->TicketObj->FirstCustomFieldValue(RT::Extension::KundcenterIntake::TAG);
    return defined($self->{kind} = RT::Extension::KundcenterIntake->KindOf($tag));
}

sub Commit {
    my $self = shift;
    my $body = RT::Extension::KundcenterIntake::Delivery->Body($self->TicketObj, $self->{kind});
    RT::Extension::KundcenterIntake::Spool->Keep($body);
    RT::Extension::KundcenterIntake::SendSoon();
    return 1;
}

1;
