package RT::Extension::KundcenterIntake::Check;

# What is wrong with the set-up, each as a sentence that says what to do.

use strict;
use warnings;
use utf8;

use RT::Extension::KundcenterIntake;
use RT::Extension::KundcenterIntake::Delivery;
use RT::Extension::KundcenterIntake::Secret;
use RT::Extension::KundcenterIntake::Spool;

sub All {
    my ($class, $scrip, @written) = @_;
    my @wrong = Settings();
    return @wrong if @wrong;
    return (Stored($scrip, @written), Spool(), Intake());
}

sub Settings {
    my $set = RT::Extension::KundcenterIntake::Settings();
    my @wrong = map { "%KundcenterIntake has no $_." } grep { !$set->{$_} } qw(url source context_secret hook_secret);
    for my $secret (grep { $set->{$_} } qw(context_secret hook_secret)) {
        eval { RT::Extension::KundcenterIntake::Secret::Key($set->{$secret}); 1 } or push @wrong, "$secret is no secret of Intake's: $@";
    }
    push @wrong, 'url must begin with https:// (http:// only on this machine).'
        if $set->{url} && $set->{url} !~ m{^(?:https://|http://(?:127\.0\.0\.1|localhost)(?::|$))};
    push @wrong, 'The plugin is not in @Plugins.' unless grep { /^RT::Extension::KundcenterIntake$/ } RT->Config->Get('Plugins');
    return @wrong;
}

sub Stored {
    my ($scrip, @written) = @_;
    my @wrong = map { "The custom field $_ is missing: run install.sh again." }
        grep { !RT::Extension::KundcenterIntake::Setup::Field($_)->id } RT::Extension::KundcenterIntake::TAG, @written;
    my $one = RT::Scrip->new(RT->SystemUser);
    $one->LoadByCols(Description => $scrip);
    push @wrong, 'The scrip is missing: run install.sh again.' unless $one->id;
    push @wrong, 'The scrip is disabled (Admin, Scrips).' if $one->id && $one->Disabled;
    return @wrong;
}

sub Spool {
    my @waiting = eval { RT::Extension::KundcenterIntake::Spool::Waiting() };
    return "The folder for what waits cannot be used: $@" if $@;
    my $folder = RT::Extension::KundcenterIntake::Spool::Folder();
    my @refused = glob "\Q$folder\E/refused/*.json";
    return (
        @waiting ? @waiting . ' deliveries wait; kundcenter-intake-retry sends them.' : (),
        @refused ? @refused . " deliveries were refused; they lie in $folder/refused." : ());
}

# A signed delivery of a kind that Intake has no use for: it says whether source and secret are right, and does nothing.
sub Intake {
    my ($end, $why) = RT::Extension::KundcenterIntake::Delivery->Send(
        RT::Extension::KundcenterIntake::Delivery::NewId(), '{"type":"se.kundcenterintake.check.v1","data":{}}');
    return if $end eq 'taken';
    my $set = RT::Extension::KundcenterIntake::Settings();
    return "Intake does not answer at $set->{url}: $why." if $end eq 'away';
    # It does not tell strangers which of the two it is.
    return "Intake does not know the source $set->{source} or its hook secret is another: sources list, sources rotate $set->{source} --purpose hook."
        if $why =~ /^40[134]$/;
    return "Intake answered $why to a delivery.";
}

1;
